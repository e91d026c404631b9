import type { Tx } from '@stockroom/db/db';
import { setDefault } from './make-default-address.ts';
import { findOwn, lockAddresses } from './saved-address.ts';

/** Where it was the default, the one that was added last takes its place. @throws not_found */
export async function removeAddress(
  tx: Tx,
  account: { id: string },
  { id }: { id: string },
): Promise<void> {
  const kept = await lockAddresses(tx, account);
  const own = findOwn(kept, id);
  await tx
    .deleteFrom('addresses')
    .where('id', '=', id)
    .where('account_id', '=', account.id)
    .execute();
  const next = kept.findLast((address) => address.id !== id);
  if (own.isDefault && next) await setDefault(tx, [], next);
}
