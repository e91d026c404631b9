import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** @throws not_found, for somebody else's as for none */
export async function renamePasskey(
  tx: Tx,
  account: { id: string },
  { id, name }: { id: string; name: string },
): Promise<void> {
  const renamed = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', account.id)
    .returning('id')
    .executeTakeFirst();
  if (!renamed) throw new ShopError({ code: 'not_found', what: 'passkey' });
}
