import type { PaymentProviders } from '../../payments/payment-providers.ts';
import { settleRefund } from '../../payments/settle-refund.ts';
import type { Handler } from '../handler.ts';

export function refundPayment(providers: PaymentProviders): Handler<'payment.refund'> {
  return async ({ db, transact }, { refundId }, { log }) => {
    await settleRefund({ db, transact, providers, log }, refundId);
  };
}
