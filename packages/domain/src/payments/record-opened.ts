import type { Tx } from '@stockroom/db/db';
import { byJob } from '../actor.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { writeOrderEvent } from '../orders/write-order-event.ts';
import { lockPayment } from './lock-payments.ts';
import { isPayable } from './start-payment.ts';

/**
 * Keeps the session that the provider has opened. Returns where the customer pays; or nothing,
 * where the order is no longer to be paid or its time has run out while the provider was asked:
 * the session is then closed after the commit, and nobody has seen its address.
 */
export async function recordOpened(
  tx: Tx,
  paymentId: string,
  session: { ref: string; url: string },
  now = new Date(),
): Promise<string | undefined> {
  const found = await lockPayment(tx, paymentId);
  if (!found) return undefined;
  const { order, payment } = found;
  // Somebody who asked at the same time was first: the key has given both of us one session.
  if (payment.status === 'open') return payment.url ?? undefined;
  if (payment.status === 'paid' || payment.status === 'declined') return undefined;

  const wanted = payment.status === 'opening' && isPayable(order, now);
  await tx
    .updateTable('payments')
    .set({
      provider_ref: session.ref,
      url: session.url,
      status: wanted ? 'open' : 'closed',
      updated_at: now,
    })
    .where('id', '=', payment.id)
    .execute();
  if (!wanted) {
    await enqueue(tx, 'payment.close', { paymentId: payment.id });
    return undefined;
  }
  await writeOrderEvent(tx, {
    orderId: order.id,
    actor: byJob,
    kind: 'payment_opened',
    from: order.status,
    to: order.status,
    detail: { provider: payment.provider },
  });
  return session.url;
}
