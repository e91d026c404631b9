import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { ShopError } from '../shop-error.ts';
import type { Account } from './account.ts';
import { hashLinkToken, pendingEmailChanges } from './email-change.ts';
import { finishEmailChange } from './finish-email-change.ts';

/**
 * The new mailbox proves itself, and only to whoever is signed in as the account: a stranger, of whose
 * address somebody has made a wish, must not give them their orders by a click. Says whether that was
 * the last word. @throws link_not_valid
 */
export async function proveNewEmail(
  tx: Tx,
  account: Account,
  { token, device }: { token: string; device: string },
): Promise<{ changed: boolean }> {
  const hash = hashLinkToken(token);
  const change = await pendingEmailChanges(tx)
    .where('c.new_token_hash', '=', hash)
    .where('c.account_id', '=', account.id)
    .forUpdate()
    .executeTakeFirst();
  if (!change) throw new ShopError({ code: 'link_not_valid' });
  if (change.oldAgreedAt) {
    await finishEmailChange(tx, change, { device });
    return { changed: true };
  }
  await tx
    .updateTable('email_changes')
    .set({ new_proved_at: sql<Date>`now()` })
    .where('new_token_hash', '=', hash)
    .execute();
  return { changed: false };
}
