import type { RefundReason } from '@stockroom/contract/mail';
import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { orderMailData } from '../orders/order-mail-data.ts';
import { writeOrderEvent } from '../orders/write-order-event.ts';
import { readShop } from '../shop/read-shop.ts';
import type { LockedPayment } from './lock-payments.ts';

export interface RefundWanted {
  order: LockedOrder;
  payment: LockedPayment;
  /** Minor units of the currency that was paid; everything that is left when omitted. */
  amount?: number;
  reason: RefundReason;
  actor: Actor;
  /** False where another mail of the same commit tells the customer. */
  tellCustomer: boolean;
}

/**
 * Money of a payment goes back: the refund, the job that asks the provider for it, the timeline
 * and the mails, in this transaction. The database refuses a sum beyond what was paid.
 * Returns the refund's id, or undefined where nothing is left to give back.
 */
export async function startRefund(tx: Tx, wanted: RefundWanted): Promise<string | undefined> {
  const { order, payment, reason, actor } = wanted;
  const amount = wanted.amount ?? payment.paidAmount - payment.refundedAmount;
  if (amount <= 0) return undefined;
  const { id } = await tx
    .insertInto('refunds')
    .values({ payment_id: payment.id, amount, reason })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(tx, 'payment.refund', { refundId: id });

  const refunded = { amount, currency: payment.paidCurrency ?? payment.currency };
  await writeOrderEvent(tx, {
    orderId: order.id,
    actor,
    kind: 'refund_started',
    from: order.status,
    to: order.status,
    detail: { ...refunded, reason },
  });
  const shop = await readShop(tx);
  const cause = `refund/${id}/started`;
  const data = {
    ...(await orderMailData(tx, order.id)),
    refunded,
    reason,
  };
  const orderId = order.id;
  if (wanted.tellCustomer) {
    await queueMail(tx, { kind: 'order_refunded', to: order.email, cause, orderId, data });
  }
  await queueMail(tx, {
    kind: 'owner_refund',
    to: shop.email,
    cause,
    orderId,
    data: { ...data, failed: false },
  });
  return id;
}
