import type { Db } from '@stockroom/db/db';
import type { StockLine } from './reserve-stock.ts';

/** What an order promises, to reserve it again or to let it go. */
export async function orderStock(db: Db, orderId: string): Promise<StockLine[]> {
  return await db
    .selectFrom('order_lines')
    .select(['variant_id as variantId', 'quantity'])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
}
