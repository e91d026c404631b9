import type { Db } from '@stockroom/db/db';
import { hashLinkToken, pendingEmailChanges } from './email-change.ts';

/** For whoever holds the link that the present mailbox got; null when it is used, expired or made up. */
export async function findEmailChange(
  db: Db,
  { token }: { token: string },
): Promise<{ newEmail: string; agreed: boolean } | null> {
  const change = await pendingEmailChanges(db)
    .where('c.old_token_hash', '=', hashLinkToken(token))
    .executeTakeFirst();
  return change ? { newEmail: change.newEmail, agreed: change.oldAgreedAt !== null } : null;
}
