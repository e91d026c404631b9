import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Links that no longer open anything, and sessions that have ended, which hold an address each. */
export async function clearExpiredSignIns(tx: Tx): Promise<number> {
  const links = await tx
    .deleteFrom('verifications')
    .where('expires_at', '<', sql<Date>`now()`)
    .executeTakeFirst();
  const sessions = await tx
    .deleteFrom('sessions')
    .where('expires_at', '<', sql<Date>`now()`)
    .executeTakeFirst();
  return Number(links.numDeletedRows + sessions.numDeletedRows);
}
