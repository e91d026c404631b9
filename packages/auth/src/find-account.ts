import type { Db } from '@stockroom/db/db';
import type { Account } from '@stockroom/domain/accounts/account';
import { sql } from 'kysely';
import { readSessionToken, type SessionCookie } from './session-cookie.ts';

/** Who makes a request with these headers; null for a guest. */
export type FindAccount = (headers: Headers) => Promise<Account | null>;

/**
 * No query without a session cookie that we signed, one with it. Nothing is cached and nothing is
 * prolonged: a revoked session is refused by the next request, and a session ends when it was said
 * to end as it began.
 */
export function createFindAccount(db: Db, cookie: SessionCookie): FindAccount {
  return async (headers) => {
    const token = readSessionToken(headers.get('cookie'), cookie);
    if (token === undefined) return null;
    const account = await db
      .selectFrom('sessions as s')
      .innerJoin('accounts as a', 'a.id', 's.account_id')
      .select(['a.id', 'a.name', 'a.email', 'a.email_verified as emailVerified', 'a.role'])
      .where('s.token', '=', token)
      .where('s.expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst();
    return account ?? null;
  };
}
