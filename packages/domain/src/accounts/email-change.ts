import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Hours in which both mailboxes must have had their say. */
export const emailChangeHours = 24;

export function createLinkToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashLinkToken(token) };
}

/** Who reads the table cannot make the link. */
export function hashLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A change that may still happen, with the account whose address it is about. */
export interface PendingEmailChange {
  accountId: string;
  email: string;
  newEmail: string;
  oldAgreedAt: Date | null;
  newProvedAt: Date | null;
  expiresAt: Date;
}

/** By the account or by the token of either mailbox; expired ones are not there. */
export function pendingEmailChanges(db: Db) {
  return db
    .selectFrom('email_changes as c')
    .innerJoin('accounts as a', 'a.id', 'c.account_id')
    .select([
      'a.id as accountId',
      'a.email',
      'c.new_email as newEmail',
      'c.old_agreed_at as oldAgreedAt',
      'c.new_proved_at as newProvedAt',
      'c.expires_at as expiresAt',
    ])
    .where('c.expires_at', '>', sql<Date>`now()`);
}
