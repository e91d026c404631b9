import type { RefundReason } from '@stockroom/contract/mail';
import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { lockPayments } from './lock-payments.ts';
import { startRefund } from './start-refund.ts';

/**
 * Gives back all that was paid for an order and has not gone back yet. The caller's own mail tells
 * the customer. Safe to repeat. Returns whether any money goes back.
 */
export async function refundOrder(
  tx: Tx,
  orderId: string,
  reason: RefundReason,
  actor: Actor,
): Promise<boolean> {
  const order = await lockOrder(tx, { id: orderId });
  if (!order) return false;
  let refunding = false;
  for (const payment of await lockPayments(tx, order)) {
    const started = await startRefund(tx, { order, payment, reason, actor, tellCustomer: false });
    if (started) refunding = true;
  }
  return refunding;
}
