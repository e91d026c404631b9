import { type Derived, gatherGoods } from './derive-goods.ts';
import { readRetailFile } from './read-retail-file.ts';
import { RetailFileProblem } from './retail-line.ts';

/** A whole retail file as goods. Nothing is handed out before its last line was read and was whole. */
export async function readGoods(
  path: string,
  options: { onProgress?: (fraction: number) => void; signal?: AbortSignal } = {},
): Promise<Derived> {
  const { onProgress, signal } = options;
  const gathering = gatherGoods();
  const lines = readRetailFile(path, {
    ...(onProgress && { onProgress: (read: number, total: number) => onProgress(read / total) }),
    ...(signal && { signal }),
  });
  for await (const line of lines) gathering.add(line);
  const derived = gathering.finish();
  if (derived.goods.length === 0) {
    throw new RetailFileProblem(
      'The file has no line that sells goods, so there is nothing to import.',
    );
  }
  return derived;
}
