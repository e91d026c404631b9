import type { Db } from '@stockroom/db/db';
import { type Shipment, shipmentOf } from './shipment.ts';
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
  /** With what tells of it: how the order travels, as it is known now. */
  shipment: Shipment | null;
}

/** In the order in which they happened; with `after`, those that came later than that one. */
export async function readOrderEvents(
  db: Db,
  orderId: string,
  after?: string,
): Promise<OrderEvent[]> {
  let query = db
    .selectFrom('order_events as e')
    .leftJoin('shipments as s', (join) =>
      join
        .onRef('s.order_id', '=', 'e.order_id')
        .on('e.kind', 'in', ['shipped', 'tracking_corrected']),
    )
    .select(['e.id', 'e.at', 'e.kind', 'e.actor', 'e.detail'])
    .select(['e.from_status as from', 'e.to_status as to'])
    .select(['s.carrier', 's.tracking_number', 's.tracking_url', 's.shipped_at'])
    .where('e.order_id', '=', orderId)
    .orderBy('e.id');
  if (after !== undefined) query = query.where('e.id', '>', after);
  const rows = await query.execute();
  return rows.map(({ carrier, tracking_number, tracking_url, shipped_at, ...event }) => ({
    ...event,
    shipment: shipmentOf({ carrier, tracking_number, tracking_url, shipped_at }),
  }));
}
