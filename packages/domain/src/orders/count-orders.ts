import { type OrderStatus, orderStatus } from '@stockroom/contract/orders';
import type { Db } from '@stockroom/db/db';

/** How many orders stand where; a status that no order has is 0. */
export type OrderCounts = Record<OrderStatus, number>;

export async function countOrders(db: Db): Promise<OrderCounts> {
  const rows = await db
    .selectFrom('orders')
    .select((eb) => ['status', eb.fn.countAll<string>().as('count')])
    .groupBy('status')
    .execute();
  const found = new Map(rows.map(({ status, count }) => [status, Number(count)]));
  const counts = orderStatus.options.map((status) => [status, found.get(status) ?? 0]);
  // Object.fromEntries forgets that these are exactly the statuses.
  return Object.fromEntries(counts) as OrderCounts;
}
