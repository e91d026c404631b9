import type { Db } from '@stockroom/db/db';
import type { ActorKind, OrderEventsTable, OrderStatus } from '@stockroom/db/tables/orders';

/** One entry of an order's timeline, without the account behind it: customers read it, too. */
export interface OrderEvent {
  id: string;
  at: Date;
  kind: OrderEventsTable['kind'];
  actor: ActorKind;
  from: OrderStatus | null;
  to: OrderStatus;
  detail: Record<string, string | number>;
}

/** In the order in which they happened; with `after`, those that came later than that one. */
export async function readOrderEvents(
  db: Db,
  orderId: string,
  after?: string,
): Promise<OrderEvent[]> {
  let query = db
    .selectFrom('order_events')
    .select(['id', 'at', 'kind', 'actor', 'from_status as from', 'to_status as to', 'detail'])
    .where('order_id', '=', orderId)
    .orderBy('id');
  if (after !== undefined) query = query.where('id', '>', after);
  return await query.execute();
}
