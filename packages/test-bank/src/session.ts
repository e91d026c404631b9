import type { Money } from '@stockroom/contract/money';
import type { TestBankRefundsTable, TestBankSessionsTable } from '@stockroom/db/tables/test-bank';
import type { Selectable } from 'kysely';

export type SessionRow = Selectable<TestBankSessionsTable>;
export type RefundRow = Selectable<TestBankRefundsTable>;

/** A session as the API and the webhooks tell it to whoever opened it. */
export interface SessionView {
  id: string;
  key: string;
  url: string;
  reference: string;
  status: SessionRow['status'];
  amount: Money;
  expiresAt: string;
}

export interface RefundView {
  id: string;
  key: string;
  session: string;
  status: 'done';
  amount: Money;
}

/** `address` is the bank's own, with its path: 'https://shop.example/test-bank'. */
export function viewSession(row: SessionRow, address: string): SessionView {
  return {
    id: row.id,
    key: row.idempotency_key,
    url: `${address}/pay/${row.id}`,
    reference: row.reference,
    status: row.status,
    amount: { amount: row.amount, currency: row.currency },
    expiresAt: row.expires_at.toISOString(),
  };
}

/** This bank gives money back at once. */
export function viewRefund(row: RefundRow, session: SessionRow): RefundView {
  return {
    id: row.id,
    key: row.idempotency_key,
    session: session.id,
    status: 'done',
    amount: { amount: row.amount, currency: session.currency },
  };
}
