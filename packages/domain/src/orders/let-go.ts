import type { Tx } from '@stockroom/db/db';
import { giveBackDiscountUse } from './discount-use.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderStock } from './order-stock.ts';
import { releaseStock } from './reserve-stock.ts';

/** What an order held goes back to the shelf: its stock and its use of a discount. */
export async function letGo(tx: Tx, order: LockedOrder): Promise<void> {
  await releaseStock(tx, await orderStock(tx, order.id));
  await giveBackDiscountUse(tx, order.discountId);
}
