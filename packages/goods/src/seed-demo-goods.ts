import type { Tx } from '@stockroom/db/db';
import { readDemoGoods } from './demo-goods.ts';
import { importGoods } from './import-goods.ts';
import type { ImportReport } from './import-report.ts';

/** Fills the shelves of the demo shop. Safe to repeat, as every import is. */
export async function seedDemoGoods(
  tx: Tx,
  onProgress?: (fraction: number) => void,
): Promise<ImportReport> {
  return importGoods(tx, await readDemoGoods(), {
    stockOf: ({ onHand }) => onHand,
    ...(onProgress && { onProgress }),
  });
}
