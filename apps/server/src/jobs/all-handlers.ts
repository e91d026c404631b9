import type { PaymentProviders } from '../payments/payment-providers.ts';
import type { Handlers } from './handler.ts';
import { clearOldRows } from './handlers/clear-old.ts';
import { closePayment } from './handlers/close-payment.ts';
import { giveUp } from './handlers/give-up-mail.ts';
import { publishDuePosts, publishScheduled } from './handlers/publish-posts.ts';
import { reconcilePayments } from './handlers/reconcile-payments.ts';
import { refundPayment } from './handlers/refund-payment.ts';
import { releaseOrders } from './handlers/release-orders.ts';
import { sendMail } from './handlers/send-mail.ts';

export interface HandlerParts {
  providers: PaymentProviders;
  smtpUrl: string | undefined;
}

/** Every kind of job and who does it. */
export function allHandlers({ providers, smtpUrl }: HandlerParts): Handlers {
  return {
    'mail.send': sendMail(smtpUrl),
    'mail.give_up': giveUp,
    'payment.close': closePayment(providers),
    'payment.refund': refundPayment(providers),
    'post.publish': publishScheduled,
    'posts.publish_due': publishDuePosts,
    'orders.release': releaseOrders(providers),
    'payments.reconcile': reconcilePayments(providers),
    'housekeeping.clear': clearOldRows,
  };
}
