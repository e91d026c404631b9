import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { queueMail } from '../mail/queue-mail.ts';
import { readShop } from '../shop/read-shop.ts';
import { ShopError } from '../shop-error.ts';
import type { Account } from './account.ts';
import { createLinkToken, emailChangeHours } from './email-change.ts';

/**
 * Begins to change the address of somebody who has just given the password: both mailboxes get a mail,
 * and both must agree. A present address that was never proved has nothing to agree to, only to know.
 *
 * An address that has an account already is answered alike, with as much work and as many mails: only
 * its mailbox is told. Asking again replaces what was asked before. @throws email_is_yours
 */
export async function askEmailChange(
  tx: Tx,
  account: Account,
  { email: newEmail }: { email: string },
): Promise<void> {
  if (newEmail === account.email) throw new ShopError({ code: 'email_is_yours' });
  const old = createLinkToken();
  const next = createLinkToken();
  const expires_at = sql<Date>`now() + make_interval(hours => ${emailChangeHours})`;
  const change = {
    new_email: newEmail,
    old_token_hash: old.hash,
    new_token_hash: next.hash,
    old_agreed_at: account.emailVerified ? null : sql<Date>`now()`,
    new_proved_at: null,
    asked_at: sql<Date>`now()`,
    expires_at,
  };
  await tx
    .insertInto('email_changes')
    .values({ account_id: account.id, ...change })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(change))
    .execute();
  const holder = await tx
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', newEmail)
    .executeTakeFirst();

  const { name: shopName } = await readShop(tx);
  const cause = `account/${account.id}/email/${old.hash.toString('hex').slice(0, 16)}`;
  await queueMail(tx, {
    kind: 'change_email',
    to: account.email,
    cause,
    data: {
      shopName,
      path: `/change-email?token=${old.token}`,
      hours: emailChangeHours,
      newEmail,
      asked: account.emailVerified,
    },
    accountId: account.id,
  });
  await queueMail(
    tx,
    holder
      ? {
          kind: 'email_taken',
          to: newEmail,
          cause,
          data: { shopName, path: '/reset-password' },
          accountId: holder.id,
        }
      : {
          kind: 'confirm_new_email',
          to: newEmail,
          cause,
          data: { shopName, path: `/new-email?token=${next.token}`, hours: emailChangeHours },
          accountId: account.id,
        },
  );
}
