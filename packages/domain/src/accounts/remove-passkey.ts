import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import type { Account } from './account.ts';
import { tellAccountChanged } from './tell-account-changed.ts';

/** Nobody signs in with it any more. @throws not_found, for somebody else's as for none */
export async function removePasskey(
  tx: Tx,
  account: Account,
  { id, device }: { id: string; device: string },
): Promise<void> {
  const removed = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('account_id', '=', account.id)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new ShopError({ code: 'not_found', what: 'passkey' });
  await tellAccountChanged(tx, { account, what: 'passkey_removed', device });
}
