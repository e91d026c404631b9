import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { describeDevice } from './describe-device.ts';
import type { SignedIn } from './session.ts';

/** Where an account is signed in. The token, which would be the session itself, stays in the database. */
export interface SessionFacts {
  id: string;
  /** 'Firefox on Windows' */
  device: string;
  /** From which address it signed in; null where that was not known. */
  address: string | null;
  signedInAt: string;
  /** To within a few minutes. */
  seenAt: string;
  /** From where it was seen then, where that is another address. */
  seenAddress: string | null;
  /** Whether it is the one that asks. */
  current: boolean;
}

/** This one first, then the ones that were seen most lately. */
export async function listSessions(
  db: Db,
  { account, session }: SignedIn,
): Promise<{ items: SessionFacts[] }> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'browser', 'ip_address', 'seen_address', 'created_at', 'seen_at'])
    .where('account_id', '=', account.id)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy((eb) => eb('id', '=', session.id), 'desc')
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      device: describeDevice(row.browser),
      address: row.ip_address,
      signedInAt: row.created_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      seenAddress: row.seen_address === row.ip_address ? null : row.seen_address,
      current: row.id === session.id,
    })),
  };
}
