import { byProvider } from '@stockroom/domain/actor';
import { findRefund } from '@stockroom/domain/payments/find-refund';
import {
  recordRefundAccepted,
  recordRefundEnd,
} from '@stockroom/domain/payments/record-refund-end';
import { ProviderError, type RefundAnswer } from '@stockroom/payments/provider';
import type { PaymentContext } from './payment-context.ts';

/**
 * Asks the provider to send money back, or how it goes with what was asked before. Safe to repeat
 * and to run twice at once: the refund's key moves the money once.
 */
export async function settleRefund(
  { db, transact, providers, log }: PaymentContext,
  refundId: string,
): Promise<void> {
  const refund = await findRefund(db, refundId);
  if (!refund || refund.status !== 'pending') return;
  const { key, ref, sessionRef, amount } = refund;
  const provider = providers.find(refund.provider);
  if (!provider) throw new Error(`A refund waits for ${refund.provider}, which is not set up`);
  if (sessionRef === null) throw new Error('A payment without a session cannot have been paid');

  let answer: RefundAnswer | undefined;
  try {
    answer =
      ref === null
        ? await provider.refund({ key, sessionRef, amount })
        : await provider.readRefund(ref);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'refused') throw error;
    log.error({ err: error, refund: refundId }, 'the provider refused to give money back');
  }
  await transact(async (tx) => {
    if (!answer) {
      await recordRefundEnd(tx, refundId, { status: 'failed', ref: null }, byProvider);
    } else if (answer.status === 'pending') {
      await recordRefundAccepted(tx, refundId, answer.ref);
    } else {
      const { status } = answer;
      await recordRefundEnd(tx, refundId, { status, ref: answer.ref }, byProvider);
    }
  });
}
