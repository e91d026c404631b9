import type { Db } from '@stockroom/db/db';
import type { PaymentStatus } from './payment-status.ts';

export interface FoundPayment {
  id: string;
  provider: string;
  ref: string | null;
  status: PaymentStatus;
  createdAt: Date;
}

/** A payment as it stands now, for talking to its provider. Locks nothing. */
export async function findPayment(db: Db, id: string): Promise<FoundPayment | undefined> {
  return await db
    .selectFrom('payments')
    .select(['id', 'provider', 'provider_ref as ref', 'status', 'created_at as createdAt'])
    .where('id', '=', id)
    .executeTakeFirst();
}
