import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Forgets sessions and links that have ended; a job does it every hour. */
export async function clearExpired(tx: Tx): Promise<void> {
  const now = sql<Date>`now()`;
  await tx.deleteFrom('sessions').where('expires_at', '<', now).execute();
  await tx.deleteFrom('verifications').where('expires_at', '<', now).execute();
}
