import type { Generated } from 'kysely';
import type { Id, TimeByDefault, Uuid } from './column.ts';

/** Money coming in for an order: one row for each session opened at a provider. */
export interface PaymentsTable {
  id: Id;
  /** What the provider knows it by, the same at each attempt: ids repeat in another database. */
  key: Uuid;
  order_id: string;
  provider: string;
  /** The provider's name for the session; null until it has answered. */
  provider_ref: string | null;
  url: string | null;
  status: Generated<'opening' | 'open' | 'paid' | 'declined' | 'closed'>;
  currency: string;
  amount: number;
  paid_amount: Generated<number>;
  /** Of the money that came, and so of its refunds: differs from what was asked only by mistake. */
  paid_currency: string | null;
  refunded_amount: Generated<number>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface RefundsTable {
  id: Id;
  /** What the provider knows it by, the same at each attempt. */
  key: Uuid;
  payment_id: string;
  amount: number;
  reason:
    | 'order_cancelled'
    | 'order_expired'
    | 'cannot_be_filled'
    | 'paid_twice'
    | 'wrong_amount'
    | 'staff';
  status: Generated<'pending' | 'done' | 'failed'>;
  provider_ref: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface ProviderEventsTable {
  provider: string;
  event_id: string;
  kind: string;
  received_at: TimeByDefault;
}
