import type { Tx } from '@stockroom/db/db';
import type { OrderEventsTable, OrderStatus } from '@stockroom/db/tables/orders';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { ShopError } from '../shop-error.ts';
import type { LockedOrder } from './lock-order.ts';
import { mayBecome } from './order-status.ts';
import { writeOrderEvent } from './write-order-event.ts';

/**
 * Moves an order along its table of transitions and writes who did it into its timeline.
 * Stock, money and mail are the caller's: this is only the state.
 * @throws order_cannot_change
 */
export async function changeOrderStatus(
  tx: Tx,
  order: LockedOrder,
  to: OrderStatus,
  change: {
    actor: Actor;
    kind: OrderEventsTable['kind'];
    detail?: Record<string, string | number>;
  },
): Promise<LockedOrder> {
  if (!mayBecome(order.status, to)) {
    throw new ShopError({ code: 'order_cannot_change', status: order.status });
  }
  await tx
    .updateTable('orders')
    .set({
      status: to,
      reserved_until: null,
      // The first time stays: who unpacks an order is not paid again.
      ...(to === 'paid' && { paid_at: sql<Date>`coalesce(paid_at, ${new Date()})` }),
    })
    .where('id', '=', order.id)
    .execute();
  await writeOrderEvent(tx, { ...change, orderId: order.id, from: order.status, to });
  return { ...order, status: to, reservedUntil: null };
}
