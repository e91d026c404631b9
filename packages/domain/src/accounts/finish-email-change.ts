import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { claimGuestOrders } from '../orders/claim-guest-orders.ts';
import { ShopError } from '../shop-error.ts';
import type { PendingEmailChange } from './email-change.ts';
import { tellAccountChanged } from './tell-account-changed.ts';

/**
 * Both mailboxes have agreed: the account has its new address, which is proved, and the orders that a
 * guest placed with it. Links that were sent to the old one open nothing any more. Both are told.
 * @throws link_not_valid where somebody has opened an account with that address meanwhile
 */
export async function finishEmailChange(
  tx: Tx,
  change: PendingEmailChange,
  { device }: { device: string },
): Promise<void> {
  const { accountId: id, email, newEmail } = change;
  await tx
    .updateTable('accounts')
    .set({ email: newEmail, email_verified: true, updated_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
    .catch(refuseTaken);
  await tx.deleteFrom('email_changes').where('account_id', '=', id).execute();
  await tx.deleteFrom('verifications').where('value', '=', id).execute();
  await claimGuestOrders(tx, { id, email: newEmail, emailVerified: true });
  for (const to of [email, newEmail]) {
    await tellAccountChanged(tx, { account: { id, email: to }, what: 'email', device });
  }
}

/** The whole transaction is undone by it. */
function refuseTaken(error: unknown): never {
  if (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'accounts_email_key'
  ) {
    throw new ShopError({ code: 'link_not_valid' });
  }
  throw error;
}
