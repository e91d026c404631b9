import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { knownDays } from '../accounts/record-sign-in.ts';

/**
 * Links that no longer open anything, sessions that have ended, which hold an address each, and where
 * somebody signed in from so long ago that it would be news again.
 */
export async function clearExpiredSignIns(tx: Tx): Promise<number> {
  const links = await tx
    .deleteFrom('verifications')
    .where('expires_at', '<', sql<Date>`now()`)
    .executeTakeFirst();
  const sessions = await tx
    .deleteFrom('sessions')
    .where('expires_at', '<', sql<Date>`now()`)
    .executeTakeFirst();
  const changes = await tx
    .deleteFrom('email_changes')
    .where('expires_at', '<', sql<Date>`now()`)
    .executeTakeFirst();
  const known = await tx
    .deleteFrom('known_sign_ins')
    .where('last_at', '<', sql<Date>`now() - make_interval(days => ${knownDays})`)
    .executeTakeFirst();
  return [links, sessions, changes, known].reduce(
    (sum, { numDeletedRows }) => sum + Number(numDeletedRows),
    0,
  );
}
