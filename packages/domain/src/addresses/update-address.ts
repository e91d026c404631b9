import type { UpdateAddressInput } from '@stockroom/contract/addresses';
import type { Tx } from '@stockroom/db/db';
import { rowOf } from './add-address.ts';
import { checkAddress } from './check-address.ts';
import { findOwn, lockAddresses } from './saved-address.ts';

/** Orders that were sent to it keep what they were placed with. @throws address_not_valid, not_found */
export async function updateAddress(
  tx: Tx,
  account: { id: string },
  { id, ...typed }: UpdateAddressInput,
): Promise<void> {
  findOwn(await lockAddresses(tx, account), id);
  await tx
    .updateTable('addresses')
    .set({ ...rowOf(checkAddress(typed)), updated_at: new Date() })
    .where('id', '=', id)
    .where('account_id', '=', account.id)
    .execute();
}
