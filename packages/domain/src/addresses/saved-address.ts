import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** An address that an account keeps. */
export interface SavedAddress {
  id: string;
  name: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postcode: string;
  country: string;
  phone: string | null;
  isDefault: boolean;
}

export const savedAddressColumns = [
  'id',
  'name',
  'line1',
  'line2',
  'city',
  'region',
  'postcode',
  'country',
  'phone',
  'is_default as isDefault',
] as const;

/**
 * How many there are, and which is the default, is about all of an account's addresses: whoever changes
 * them holds the account's row, and a second one waits.
 * @throws not_found: the account has been erased meanwhile
 */
export async function lockAddresses(tx: Tx, account: { id: string }): Promise<SavedAddress[]> {
  const held = await tx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', account.id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!held) throw new ShopError({ code: 'not_found', what: 'account' });
  return await tx
    .selectFrom('addresses')
    .select(savedAddressColumns)
    .where('account_id', '=', account.id)
    .orderBy('id')
    .execute();
}

/** Somebody else's address is not found, exactly as one that never was. @throws not_found */
export function findOwn(addresses: readonly SavedAddress[], id: string): SavedAddress {
  const own = addresses.find((address) => address.id === id);
  if (!own) throw new ShopError({ code: 'not_found', what: 'address' });
  return own;
}
