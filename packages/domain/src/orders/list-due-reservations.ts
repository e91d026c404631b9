import type { Db } from '@stockroom/db/db';

/** Ids of unpaid orders whose reservation has ended, the longest overdue first. */
export async function listDueReservations(
  db: Db,
  { now = new Date(), limit = 100 } = {},
): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('reserved_until', '<=', now)
    .where('reserved_until', 'is not', null)
    .orderBy('reserved_until')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
