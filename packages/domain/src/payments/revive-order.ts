import type { Tx } from '@stockroom/db/db';
import { takeDiscountUse } from '../orders/discount-use.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { orderStock } from '../orders/order-stock.ts';
import { reserveStock } from '../orders/reserve-stock.ts';
import { ShopError } from '../shop-error.ts';

/**
 * Holds the stock of an expired order again, because its money came after all: all of it or
 * nothing. False where somebody else has bought it meanwhile, or its customer has been forgotten.
 */
export async function reviveOrder(tx: Tx, order: LockedOrder): Promise<boolean> {
  if (order.erasedAt !== null) return false;
  try {
    await reserveStock(tx, await orderStock(tx, order.id));
  } catch (error) {
    // Refused before anything was written, so the transaction is as it was.
    if (error instanceof ShopError && error.refusal.code === 'out_of_stock') return false;
    throw error;
  }
  if (order.discountId !== null && !(await takeDiscountUse(tx, order.discountId))) {
    // The last use of the code has gone to somebody else. What the customer agreed to stands, with
    // the code's name; but without a use of its own the order has none to give back if cancelled.
    await tx.updateTable('orders').set({ discount_id: null }).where('id', '=', order.id).execute();
  }
  return true;
}
