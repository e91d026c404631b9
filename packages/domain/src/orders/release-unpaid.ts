import type { Tx } from '@stockroom/db/db';
import { byJob } from '../actor.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { dropUnopened } from '../payments/close-payments.ts';
import { lockPayments } from '../payments/lock-payments.ts';
import { changeOrderStatus } from './change-status.ts';
import { letGo } from './let-go.ts';
import { lockOrder } from './lock-order.ts';
import { orderMailData } from './order-mail-data.ts';

/**
 * Ends the reservation of an order whose time has come. The provider's session must have been
 * closed before, or nothing happens; an order that has been paid or cancelled meanwhile is left as
 * it is.
 * Returns whether it let go.
 */
export async function releaseUnpaid(tx: Tx, orderId: string, now = new Date()): Promise<boolean> {
  const order = await lockOrder(tx, { id: orderId });
  if (!order || order.status !== 'awaiting_payment') return false;
  if (!order.reservedUntil || order.reservedUntil > now) return false;
  const payments = await lockPayments(tx, order);
  if (payments.some(({ status }) => status === 'open')) return false;
  await dropUnopened(tx, payments);
  await letGo(tx, order);
  await changeOrderStatus(tx, order, 'expired', { actor: byJob, kind: 'expired' });
  await queueMail(tx, {
    kind: 'order_cancelled',
    to: order.email,
    cause: `order/${order.id}/expired`,
    orderId: order.id,
    data: { ...(await orderMailData(tx, order.id)), by: 'expiry', refunding: false },
  });
  return true;
}
