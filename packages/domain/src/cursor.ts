import { hash } from 'node:crypto';
import { z } from 'zod';

/** Where a page ended: the numbers that its list is sorted by, and the id that makes them unique. */
export interface Position {
  keys: number[];
  id: string;
}

// As much as PostgreSQL's integer and bigint hold: a forged number beyond them would be an error there.
const cursor = z.tuple([z.string(), z.array(z.int32()), z.string().regex(/^[1-9][0-9]{0,17}$/)]);

/** `list` says what was listed, and how: with the same words the cursor finds its place again. */
export function encodeCursor(list: readonly unknown[], { keys, id }: Position): string {
  return Buffer.from(JSON.stringify([markOf(list), keys, id])).toString('base64url');
}

/**
 * A cursor that is not ours, or is of another list, starts from the first page: it is nobody's fault that
 * can be mended.
 */
export function decodeCursor(
  list: readonly unknown[],
  text: string | undefined,
): Position | undefined {
  if (text === undefined) return undefined;
  try {
    const [mark, keys, id] = cursor.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    return mark === markOf(list) ? { keys, id } : undefined;
  } catch {
    return undefined;
  }
}

function markOf(list: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(list), 'base64url').slice(0, 8);
}
