import type { Tx } from '@stockroom/db/db';
import type { OrderEventsTable, OrderStatus } from '@stockroom/db/tables/orders';
import type { Actor } from '../actor.ts';

/** One entry of an order's timeline; whoever watches the order hears of it at the commit. Returns its id. */
export async function writeOrderEvent(
  tx: Tx,
  event: {
    orderId: string;
    actor: Actor;
    kind: OrderEventsTable['kind'];
    from: OrderStatus | null;
    to: OrderStatus;
    /** Facts for people and screens; never a secret. */
    detail?: Record<string, string | number>;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('order_events')
    .values({
      order_id: event.orderId,
      actor: event.actor.kind,
      actor_account_id: event.actor.accountId ?? null,
      kind: event.kind,
      from_status: event.from,
      to_status: event.to,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
