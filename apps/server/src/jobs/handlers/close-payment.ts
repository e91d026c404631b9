import { closeSession } from '../../payments/close-session.ts';
import type { PaymentProviders } from '../../payments/payment-providers.ts';
import type { Handler } from '../handler.ts';

export function closePayment(providers: PaymentProviders): Handler<'payment.close'> {
  return async ({ db, transact }, { paymentId }, { log }) => {
    await closeSession({ db, transact, providers, log }, paymentId);
  };
}
