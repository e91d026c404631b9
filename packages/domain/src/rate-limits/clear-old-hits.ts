import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Longer than any window that we count in. */
const longestWindow = '2 days';

/** Forgets windows that have long ended; a job does it every hour. Says how many rows went. */
export async function clearOldHits(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('rate_limits')
    .where('window_start', '<', sql<Date>`now() - ${longestWindow}::interval`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
