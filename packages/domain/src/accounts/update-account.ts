import type { UpdateAccountInput } from '@stockroom/contract/account';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { ShopError } from '../shop-error.ts';
import type { Account } from './account.ts';

/** Changes what an account says of itself. The e-mail address changes by mail only, not here. */
export async function updateAccount(
  tx: Tx,
  account: Account,
  { name }: UpdateAccountInput,
): Promise<Account> {
  const updated = await tx
    .updateTable('accounts')
    .set({ name, updated_at: sql<Date>`now()` })
    .where('id', '=', account.id)
    .returning(['id', 'name', 'email', 'email_verified as emailVerified', 'role'])
    .executeTakeFirst();
  if (!updated) throw new ShopError({ code: 'not_found', what: 'account' });
  return updated;
}
