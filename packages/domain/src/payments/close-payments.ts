import type { Tx } from '@stockroom/db/db';
import { enqueue } from '../jobs/enqueue.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { lockPayments, type LockedPayment } from './lock-payments.ts';

/** Nobody shall pay for this order any more: its open sessions are closed after the commit. */
export async function closePayments(tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrder(tx, { id: orderId });
  if (order) await closeEach(tx, await lockPayments(tx, order));
}

/** The same for payments that the caller has locked. */
export async function closeEach(tx: Tx, payments: readonly LockedPayment[]): Promise<void> {
  await dropUnopened(tx, payments);
  for (const payment of payments) {
    if (payment.status === 'open') await enqueue(tx, 'payment.close', { paymentId: payment.id });
  }
}

/**
 * A session that is still being opened has an address that nobody has seen. Its row ends here;
 * `recordOpened`, should it come, finds that and has the session closed instead of handing it out.
 */
export async function dropUnopened(tx: Tx, payments: readonly LockedPayment[]): Promise<void> {
  const ids = payments.filter(({ status }) => status === 'opening').map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .updateTable('payments')
    .set({ status: 'closed', updated_at: new Date() })
    .where('id', 'in', ids)
    .execute();
}
