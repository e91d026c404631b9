import type { Db } from '@stockroom/db/db';
import { type SavedAddress, savedAddressColumns } from './saved-address.ts';

/** The default first, then in the order in which they were added. */
export async function listAddresses(db: Db, account: { id: string }): Promise<SavedAddress[]> {
  return await db
    .selectFrom('addresses')
    .select(savedAddressColumns)
    .where('account_id', '=', account.id)
    .orderBy('is_default', 'desc')
    .orderBy('id')
    .execute();
}
