import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Counts one use, if the limit allows: false when the last one has just gone to somebody else. */
export async function takeDiscountUse(tx: Tx, discountId: string): Promise<boolean> {
  const result = await tx
    .updateTable('discounts')
    .set((eb) => ({ used: eb('used', '+', 1) }))
    .where('id', '=', discountId)
    .where(sql<boolean>`(use_limit is null or used < use_limit)`)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** An order that came to nothing gives its use back. */
export async function giveBackDiscountUse(tx: Tx, discountId: string | null): Promise<void> {
  if (discountId === null) return;
  await tx
    .updateTable('discounts')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('id', '=', discountId)
    .where('used', '>', 0)
    .execute();
}
