import type { Money } from '@stockroom/contract/money';
import type { ProviderEvent, SessionEnd, SessionState } from '@stockroom/contract/provider-event';

export interface SessionWanted {
  /** Ours, a UUID: asking again with the same key gives the same session, not a second one. */
  key: string;
  amount: Money;
  orderNumber: string;
  description: string;
  email: string;
  /** Where the customer's browser goes afterwards. */
  successUrl: string;
  cancelUrl: string;
  /** When the payment began. With the key it never changes, so a repeated request is the same one. */
  startedAt: Date;
  /** Until when paying is welcome. A provider that needs longer sessions has them closed by us. */
  payUntil: Date;
}

export interface RefundWanted {
  /** Ours, a UUID: asking again with the same key gives money back once. */
  key: string;
  /** The session that was paid. */
  sessionRef: string;
  amount: Money;
}

export interface RefundAnswer {
  ref: string;
  status: 'pending' | 'done' | 'failed';
}

/** A company that moves money, as the shop needs it. Every call may be repeated. */
export interface PaymentProvider {
  /** In the rows of payments, and in the address of its webhooks. */
  readonly name: string;
  openSession(wanted: SessionWanted): Promise<{ ref: string; url: string }>;
  /** Afterwards nobody can pay in it; one that has ended already says how. */
  closeSession(ref: string): Promise<SessionEnd>;
  readSession(ref: string): Promise<SessionState>;
  refund(wanted: RefundWanted): Promise<RefundAnswer>;
  readRefund(ref: string): Promise<RefundAnswer>;
  /** `rawBody` as it came, byte for byte: the signature is over it. */
  readWebhook(
    rawBody: string,
    headers: Headers,
  ): Promise<ProviderEvent | 'ignored' | 'bad_signature'>;
}

/**
 * `unreachable`: no answer, or none that says anything; asking again later is right.
 * `refused`: the provider understood, and said no; asking again gives the same.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly kind: 'unreachable' | 'refused';

  constructor(kind: 'unreachable' | 'refused', message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
