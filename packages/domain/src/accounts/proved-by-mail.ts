import type { Tx } from '@stockroom/db/db';

/**
 * Somebody set the account's password with a link from its mailbox: that proves the address as well
 * as a verification does, and spends the other links of the same kind.
 */
export async function provedByMail(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ email_verified: true, updated_at: new Date() })
    .where('id', '=', accountId)
    .where('email_verified', '=', false)
    .execute();
  await tx.deleteFrom('email_changes').where('account_id', '=', accountId).execute();
  // better-auth keeps the account's id as the value of each reset link, and of nothing else.
  await tx.deleteFrom('verifications').where('value', '=', accountId).execute();
}
