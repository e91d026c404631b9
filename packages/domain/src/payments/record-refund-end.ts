import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { orderMailData } from '../orders/order-mail-data.ts';
import { writeOrderEvent } from '../orders/write-order-event.ts';
import { readShop } from '../shop/read-shop.ts';
import { lockPayment } from './lock-payments.ts';
import { mayRefundBecome } from './payment-status.ts';

export interface RefundOutcome {
  status: 'done' | 'failed';
  /** The provider's name for the refund, where it has given one. */
  ref: string | null;
}

/**
 * The provider has sent the money back, or says that it cannot. A failed refund stays counted as
 * given back, so that the money is not promised a second time; the owner is told to see to it.
 */
export async function recordRefundEnd(
  tx: Tx,
  refundId: string,
  { status, ref }: RefundOutcome,
  actor: Actor,
): Promise<void> {
  const refund = await tx
    .selectFrom('refunds')
    .select('payment_id')
    .where('id', '=', refundId)
    .executeTakeFirst();
  const found = refund && (await lockPayment(tx, refund.payment_id));
  if (!found) return;
  // Read again under the lock.
  const current = await tx
    .selectFrom('refunds')
    .select(['status', 'amount', 'reason', 'provider_ref as ref'])
    .where('id', '=', refundId)
    .executeTakeFirstOrThrow();
  if (!mayRefundBecome(current.status, status)) return;

  await tx
    .updateTable('refunds')
    .set({ status, provider_ref: current.ref ?? ref, updated_at: new Date() })
    .where('id', '=', refundId)
    .execute();
  const { order, payment } = found;
  const refunded = {
    amount: current.amount,
    currency: payment.paidCurrency ?? payment.currency,
  };
  await writeOrderEvent(tx, {
    orderId: order.id,
    actor,
    kind: status === 'done' ? 'refunded' : 'refund_failed',
    from: order.status,
    to: order.status,
    detail: { ...refunded, reason: current.reason },
  });
  if (status !== 'failed') return;
  const shop = await readShop(tx);
  await queueMail(tx, {
    kind: 'owner_refund',
    to: shop.email,
    cause: `refund/${refundId}/failed`,
    orderId: order.id,
    data: {
      ...(await orderMailData(tx, order.id)),
      refunded,
      reason: current.reason,
      failed: true,
    },
  });
}

/** Keeps the provider's name for a refund that it has accepted but not finished. */
export async function recordRefundAccepted(tx: Tx, refundId: string, ref: string): Promise<void> {
  await tx
    .updateTable('refunds')
    .set({ provider_ref: ref, updated_at: new Date() })
    .where('id', '=', refundId)
    .where('provider_ref', 'is', null)
    .execute();
}
