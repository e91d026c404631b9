import type { Money } from './money.ts';

/** What became of a session at a provider. */
export type SessionEnd =
  | { status: 'paid'; paid: Money }
  /** Refused for good: the customer may pay again, in another session. */
  | { status: 'declined' }
  /** Nobody can pay in it any more. */
  | { status: 'closed' };

export type SessionState = { status: 'open' } | SessionEnd;

/**
 * What a provider tells by itself. `ref` is the provider's name for the session or the refund,
 * `key` ours, where the provider sends it back.
 */
export type ProviderEvent = {
  /** The same however often the event is delivered. */
  id: string;
  ref: string;
  key: string | null;
} & (
  | { kind: 'paid'; paid: Money }
  | { kind: 'declined' }
  | { kind: 'closed' }
  | { kind: 'refunded' }
  | { kind: 'refund_failed' }
);
