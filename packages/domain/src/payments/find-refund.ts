import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import type { RefundStatus } from './payment-status.ts';

export interface FoundRefund {
  id: string;
  key: string;
  status: RefundStatus;
  /** The provider's name for it; null until it has accepted it. */
  ref: string | null;
  amount: Money;
  provider: string;
  sessionRef: string | null;
}

/** A refund as it stands now, for talking to its provider. Locks nothing. */
export async function findRefund(db: Db, id: string): Promise<FoundRefund | undefined> {
  const row = await db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select([
      'r.id',
      'r.key',
      'r.status',
      'r.provider_ref as ref',
      'r.amount',
      'p.provider',
      'p.provider_ref as sessionRef',
      'p.currency',
      'p.paid_currency',
    ])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { amount, currency, paid_currency, ...refund } = row;
  return { ...refund, amount: { amount, currency: paid_currency ?? currency } };
}
