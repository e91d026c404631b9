import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { ownerLinkIdentifier } from './owner-link.ts';

/** Whom the link is for; null when it is used, expired or made up. */
export async function findOwnerLink(db: Db, token: string): Promise<{ email: string } | null> {
  const link = await db
    .selectFrom('verifications')
    .select('value as email')
    .where('identifier', '=', ownerLinkIdentifier(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return link ?? null;
}
