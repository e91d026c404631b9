import { abandonPayment } from '@stockroom/domain/payments/abandon-payment';
import { findPayment } from '@stockroom/domain/payments/find-payment';
import { recordSessionEnd } from '@stockroom/domain/payments/record-session-end';
import { ProviderError } from '@stockroom/payments/provider';
import type { PaymentContext } from './payment-context.ts';

/** No provider keeps a session open for longer than a day; an hour more for clocks. */
const longestSession = 25 * 3_600_000;

/**
 * Sees to it that nobody can pay in a payment's session any more, and records how it ended: it may
 * have been paid already. Safe to repeat. Throws where that is not known for certain.
 */
export async function closeSession(
  { db, transact, providers, log }: PaymentContext,
  paymentId: string,
): Promise<void> {
  const payment = await findPayment(db, paymentId);
  if (!payment || payment.status === 'paid' || payment.status === 'declined') return;
  const { ref } = payment;
  if (ref === null) {
    await transact((tx) => abandonPayment(tx, paymentId));
    return;
  }
  try {
    const provider = providers.find(payment.provider);
    if (!provider) throw new ProviderError('refused', `${payment.provider} is not set up`);
    const end = await provider.closeSession(ref);
    await transact((tx) => recordSessionEnd(tx, paymentId, end));
  } catch (error) {
    const hasLapsed = Date.now() - payment.createdAt.getTime() > longestSession;
    if (!(error instanceof ProviderError) || error.kind !== 'refused' || !hasLapsed) throw error;
    // Nobody can tell about it any more, but nobody can have been paying in it either.
    log.error({ err: error, payment: paymentId }, 'a lapsed payment was given up');
    await transact((tx) => recordSessionEnd(tx, paymentId, { status: 'closed' }));
  }
}
