import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Account } from './account.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import type { Session } from './session.ts';
import { tellAccountChanged } from './tell-account-changed.ts';

export interface NewPassword {
  passwordHash: string;
  device: string;
}

/**
 * Sets the password of somebody who has just given the present one. Every other session ends, and so
 * does what somebody else may have begun with the old password: links to set it, a change of address.
 */
export async function changePassword(
  tx: Tx,
  { account, session }: { account: Account; session: Session },
  { passwordHash, device }: NewPassword,
): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ password_hash: passwordHash, updated_at: sql<Date>`now()` })
    .where('account_id', '=', account.id)
    .where('provider', '=', 'credential')
    .execute();
  await endOtherSessions(tx, { account, session });
  await tx.deleteFrom('verifications').where('value', '=', account.id).execute();
  await tx.deleteFrom('email_changes').where('account_id', '=', account.id).execute();
  await tellAccountChanged(tx, { account, what: 'password', device });
}
