import type { Db } from '@stockroom/db/db';

/** Refunds of which a provider has not said how they ended, begun a while ago. */
export async function listPendingRefunds(
  db: Db,
  { startedBefore, limit = 1_000 }: { startedBefore: Date; limit?: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('refunds')
    .select('id')
    .where('status', '=', 'pending')
    .where('created_at', '<=', startedBefore)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
