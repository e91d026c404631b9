import { z } from 'zod';

/** Where a page ended: the sort's number and the id that makes it unique. */
const position = z.tuple([z.int(), z.string().regex(/^[1-9][0-9]{0,17}$/)]);

export function encodeCursor({ key, id }: { key: number; id: string }): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** A cursor that is not ours starts from the first page: it is nobody's fault that can be mended. */
export function decodeCursor(cursor: string | undefined): { key: number; id: string } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [key, id] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { key, id };
  } catch {
    return undefined;
  }
}
