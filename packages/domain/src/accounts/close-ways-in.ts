import type { Tx } from '@stockroom/db/db';

/**
 * Ends every way into an account but its password, which the caller has just set. Where nobody had
 * proved the mailbox before, whoever opened the account may have been a stranger who waits: a passkey of
 * theirs would go on opening it, and a second step of theirs would keep its person out.
 */
export async function closeWaysIn(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
  await tx.deleteFrom('sessions').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('passkeys').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('two_factors').where('account_id', '=', accountId).execute();
  await tx
    .updateTable('accounts')
    .set({ two_factor_on: false })
    .where('id', '=', accountId)
    .where('two_factor_on', '=', true)
    .execute();
  await tx.deleteFrom('email_changes').where('account_id', '=', accountId).execute();
  // better-auth keeps the account's id as the value of each reset link and of a begun second step.
  await tx.deleteFrom('verifications').where('value', '=', accountId).execute();
}
