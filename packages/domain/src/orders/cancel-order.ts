import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { writeAudit } from '../office/write-audit.ts';
import { closePayments } from '../payments/close-payments.ts';
import { refundOrder } from '../payments/refund-order.ts';
import { ShopError } from '../shop-error.ts';
import { changeOrderStatus } from './change-status.ts';
import { letGo } from './let-go.ts';
import { lockOrder } from './lock-order.ts';
import { orderMailData } from './order-mail-data.ts';

/**
 * Calls off an order that has not been packed: stock goes back to the shelf, an open session at the
 * provider is closed, and what was paid goes back by itself. An order that is cancelled already
 * stays so, without a second mail.
 * @throws not_found, order_cannot_change
 */
export async function cancelOrder(tx: Tx, actor: Actor, order: { id: string }): Promise<void> {
  const locked = await lockOrder(tx, order);
  if (!locked) throw new ShopError({ code: 'not_found', what: 'order' });
  if (locked.status === 'cancelled') return;
  // The office may cancel what it has packed; a customer is too late then.
  if (locked.status === 'packed' && actor.kind === 'customer') {
    throw new ShopError({ code: 'order_cannot_change', status: locked.status });
  }
  if (actor.kind === 'staff') {
    await writeAudit(tx, actor, 'order.cancel', `order/${locked.id}`, { from: locked.status });
  }
  const cancelled = await changeOrderStatus(tx, locked, 'cancelled', { actor, kind: 'cancelled' });
  await letGo(tx, cancelled);
  await closePayments(tx, cancelled.id);
  const refunding = await refundOrder(tx, cancelled.id, 'order_cancelled', actor);
  await queueMail(tx, {
    kind: 'order_cancelled',
    to: locked.email,
    cause: `order/${locked.id}/cancelled`,
    orderId: locked.id,
    data: {
      ...(await orderMailData(tx, locked.id)),
      by: actor.kind === 'staff' ? 'staff' : 'customer',
      refunding,
    },
  });
}
