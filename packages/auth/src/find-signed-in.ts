import type { Db } from '@stockroom/db/db';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import { sql } from 'kysely';
import { readSessionToken, type SessionCookie } from './session-cookie.ts';

/** Who makes a request with these headers, and by which session; null for a guest. */
export type FindSignedIn = (headers: Headers, address?: string) => Promise<SignedIn | null>;

/** Minutes to which the list of sessions is exact about when one was last seen. */
const seenEvery = 5;

/**
 * No query without a session cookie that we signed, one with it, and now and then a second that writes
 * down when and where the session was seen. Nothing is cached and nothing is prolonged: a revoked
 * session is refused by the next request, and a session ends when it was said to end as it began.
 */
export function createFindSignedIn(db: Db, cookie: SessionCookie): FindSignedIn {
  return async (headers, address) => {
    const token = readSessionToken(headers.get('cookie'), cookie);
    if (token === undefined) return null;
    const row = await db
      .selectFrom('sessions as s')
      .innerJoin('accounts as a', 'a.id', 's.account_id')
      .select(['a.id', 'a.name', 'a.email', 'a.email_verified as emailVerified', 'a.role'])
      .select(['s.id as sessionId', 's.confirmed_at as confirmedAt', longUnseen.as('longUnseen')])
      .where('s.token', '=', token)
      .where('s.expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst();
    if (!row) return null;
    const { sessionId, confirmedAt, longUnseen: isLongUnseen, ...account } = row;
    if (isLongUnseen) await keepSeen(db, sessionId, address);
    return { account, session: { id: sessionId, confirmedAt } };
  };
}

const longUnseen = sql<boolean>`s.seen_at < now() - make_interval(mins => ${seenEvery})`;

async function keepSeen(db: Db, sessionId: string, address: string | undefined): Promise<void> {
  await db
    .updateTable('sessions')
    .set({
      seen_at: sql<Date>`now()`,
      ...(address !== undefined && { seen_address: address }),
    })
    .where('id', '=', sessionId)
    .execute();
}
