import { listPendingRefunds } from '@stockroom/domain/payments/list-pending-refunds';
import {
  listUnendedPayments,
  type UnendedPayment,
} from '@stockroom/domain/payments/list-unended-payments';
import { recordSessionEnd } from '@stockroom/domain/payments/record-session-end';
import { closeSession } from '../../payments/close-session.ts';
import type { PaymentContext } from '../../payments/payment-context.ts';
import { Patience } from '../../payments/patience.ts';
import type { PaymentProviders } from '../../payments/payment-providers.ts';
import { settleRefund } from '../../payments/settle-refund.ts';
import type { Handler } from '../handler.ts';

/** Milliseconds in which a provider's own word usually comes. */
const usualDelay = 60_000;

/** Asks providers about everything that they should have told us about by now. */
export function reconcilePayments(
  providers: PaymentProviders,
  { now = () => Date.now() } = {},
): Handler<'payments.reconcile'> {
  return async ({ db, transact }, _data, { log, signal }) => {
    const context = { db, transact, providers, log };
    const before = new Date(now() - usualDelay);
    const questions = [
      ...(await listUnendedPayments(db, { openedBefore: before })).map(
        (payment) => () => askAbout(context, payment),
      ),
      ...(await listPendingRefunds(db, { startedBefore: before })).map(
        (refundId) => () => settleRefund(context, refundId),
      ),
    ];
    const patience = new Patience();
    for (const ask of questions) {
      if (signal.aborted || patience.hasEnded) return;
      try {
        await ask();
        patience.wasAnswered();
      } catch (error) {
        patience.failed(error);
        log.warn({ err: error }, 'a provider could not be asked');
      }
    }
  };
}

async function askAbout(context: PaymentContext, payment: UnendedPayment): Promise<void> {
  const provider = context.providers.find(payment.provider);
  if (!payment.isAwaited || !provider) {
    await closeSession(context, payment.id);
    return;
  }
  const state = await provider.readSession(payment.ref);
  if (state.status === 'open') return;
  await context.transact((tx) => recordSessionEnd(tx, payment.id, state));
}
