import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import type { ActorKind, OrderEventsTable, OrderStatus } from '@stockroom/db/tables/orders';
import { type Shipment, shipmentOf } from './shipment.ts';

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

const eventsAfter = compileOnce((db: Db, blank: Blanks<{ orderId: string; after: string }>) =>
  db
    .selectFrom('order_events as e')
    .leftJoin('shipments as s', (join) =>
      join
        .onRef('s.order_id', '=', 'e.order_id')
        .on('e.kind', 'in', ['shipped', 'tracking_corrected']),
    )
    .select(['e.id', 'e.at', 'e.kind', 'e.actor', 'e.detail'])
    .select(['e.from_status as from', 'e.to_status as to'])
    .select(['s.carrier', 's.tracking_number', 's.tracking_url', 's.shipped_at'])
    .where('e.order_id', '=', blank('orderId'))
    .where('e.id', '>', blank('after'))
    .orderBy('e.id'),
);

/** In the order in which they happened; with `after`, those that came later than that one. */
export async function readOrderEvents(db: Db, orderId: string, after = '0'): Promise<OrderEvent[]> {
  const rows = await eventsAfter(db, { orderId, after });
  return rows.map(({ carrier, tracking_number, tracking_url, shipped_at, ...event }) => ({
    ...event,
    shipment: shipmentOf({ carrier, tracking_number, tracking_url, shipped_at }),
  }));
}
