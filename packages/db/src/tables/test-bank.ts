import type { Generated, JSONColumnType } from 'kysely';
import type { Time, TimeByDefault } from './column.ts';

/** The built-in test bank: a company of its own that shares nothing with the shop but this server. */
export interface TestBankSessionsTable {
  id: string;
  idempotency_key: string;
  amount: number;
  currency: string;
  reference: string;
  description: string;
  success_url: string;
  cancel_url: string;
  status: Generated<'open' | 'paid' | 'declined' | 'closed'>;
  expires_at: Time;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface TestBankRefundsTable {
  id: string;
  session_id: string;
  idempotency_key: string;
  amount: number;
  created_at: TimeByDefault;
}

/** A signed webhook on its way: delivered at least once. */
export interface TestBankEventsTable {
  id: string;
  session_id: string;
  kind: string;
  payload: JSONColumnType<Record<string, unknown>>;
  status: Generated<'waiting' | 'delivered' | 'given_up'>;
  attempts: Generated<number>;
  next_attempt_at: TimeByDefault;
  last_error: string | null;
  created_at: TimeByDefault;
}

/** One row: how badly its webhooks behave. */
export interface TestBankSettingsTable {
  id: Generated<boolean>;
  delay_ms: Generated<number>;
  duplicates: Generated<number>;
  reorder: Generated<boolean>;
}
