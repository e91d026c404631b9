import type { Db } from '@stockroom/db/db';

export interface UnendedPayment {
  id: string;
  provider: string;
  ref: string;
  /** False where the order is no longer to be paid, and the session only has to be closed. */
  isAwaited: boolean;
}

/** Sessions that are open as far as we know, and have been for a while. */
export async function listUnendedPayments(
  db: Db,
  { openedBefore, limit = 1_000 }: { openedBefore: Date; limit?: number },
): Promise<UnendedPayment[]> {
  const rows = await db
    .selectFrom('payments as p')
    .innerJoin('orders as o', 'o.id', 'p.order_id')
    .select(['p.id', 'p.provider', 'p.provider_ref as ref', 'o.status'])
    .where('p.status', '=', 'open')
    .where('p.provider_ref', 'is not', null)
    .where('p.created_at', '<=', openedBefore)
    .orderBy('p.id')
    .limit(limit)
    .$narrowType<{ ref: string }>()
    .execute();
  return rows.map(({ status, ...payment }) => ({
    ...payment,
    isAwaited: status === 'awaiting_payment',
  }));
}

/** Payments of one order whose sessions are open as far as we know. */
export async function listOpenPayments(db: Db, orderId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('payments')
    .select('id')
    .where('order_id', '=', orderId)
    .where('status', '=', 'open')
    .execute();
  return rows.map((row) => row.id);
}
