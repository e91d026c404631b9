import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Longer than a challenge is good for, so that none can be used again. */
const usableFor = '2 days';

/** Says how many rows went. */
export async function clearUsedChallenges(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('used_challenges')
    .where('used_at', '<', sql<Date>`now() - ${usableFor}::interval`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
