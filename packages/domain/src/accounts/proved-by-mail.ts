import type { Tx } from '@stockroom/db/db';
import { closeWaysIn } from './close-ways-in.ts';

/**
 * Somebody set the account's password with a link from its mailbox: that proves the address as well
 * as a verification does, and spends the other links of the same kind. Passkeys and the second step of
 * an address that was proved before stay: a reset must not be a way around them. Of one that was not,
 * nobody knows whose they are.
 */
export async function provedByMail(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
  const { numUpdatedRows: newlyProved } = await tx
    .updateTable('accounts')
    .set({ email_verified: true, updated_at: new Date() })
    .where('id', '=', accountId)
    .where('email_verified', '=', false)
    .executeTakeFirst();
  if (newlyProved > 0) return await closeWaysIn(tx, { accountId });
  await tx.deleteFrom('email_changes').where('account_id', '=', accountId).execute();
  // better-auth keeps the account's id as the value of each reset link, and of nothing else.
  await tx.deleteFrom('verifications').where('value', '=', accountId).execute();
}
