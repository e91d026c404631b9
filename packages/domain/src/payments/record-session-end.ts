import type { SessionEnd } from '@stockroom/contract/provider-event';
import type { Tx } from '@stockroom/db/db';
import { byProvider } from '../actor.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { orderMailData } from '../orders/order-mail-data.ts';
import { writeOrderEvent } from '../orders/write-order-event.ts';
import { lockPayment, type LockedWithOrder } from './lock-payments.ts';
import { mayPaymentBecome } from './payment-status.ts';
import { recordPaid } from './record-paid.ts';

/**
 * What became of a payment's session, whether the provider told us or we asked. Safe to repeat,
 * and safe in any order: old news changes nothing.
 */
export async function recordSessionEnd(tx: Tx, paymentId: string, end: SessionEnd): Promise<void> {
  const found = await lockPayment(tx, paymentId);
  if (!found) return;
  if (end.status === 'paid') await recordPaid(tx, found, end.paid);
  else await recordUnpaid(tx, found, end.status);
}

async function recordUnpaid(
  tx: Tx,
  { order, payment }: LockedWithOrder,
  status: 'declined' | 'closed',
): Promise<void> {
  if (!mayPaymentBecome(payment.status, status)) return;
  await tx
    .updateTable('payments')
    .set({ status, updated_at: new Date() })
    .where('id', '=', payment.id)
    .execute();
  // Only somebody who may pay again needs to hear of it.
  if (status !== 'declined' || order.status !== 'awaiting_payment') return;
  await writeOrderEvent(tx, {
    orderId: order.id,
    actor: byProvider,
    kind: 'payment_declined',
    from: order.status,
    to: order.status,
  });
  await queueMail(tx, {
    kind: 'payment_failed',
    to: order.email,
    cause: `payment/${payment.id}/declined`,
    orderId: order.id,
    data: await orderMailData(tx, order.id),
  });
}
