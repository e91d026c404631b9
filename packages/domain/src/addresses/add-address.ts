import type { Address } from '@stockroom/contract/address';
import { mostAddresses } from '@stockroom/contract/addresses';
import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { checkAddress } from './check-address.ts';
import { setDefault } from './make-default-address.ts';
import { lockAddresses, type SavedAddress, savedAddressColumns } from './saved-address.ts';

/**
 * Keeps an address for the account. The first becomes the default; one that is kept already is that one
 * again, so that a form which is sent twice leaves one address.
 * @throws address_not_valid, addresses_full, not_found
 */
export async function addAddress(
  tx: Tx,
  account: { id: string },
  { makeDefault, ...typed }: Address & { makeDefault?: boolean },
): Promise<SavedAddress> {
  const address = checkAddress(typed);
  const kept = await lockAddresses(tx, account);
  const added =
    kept.find((each) => isSame(each, address)) ?? (await insert(tx, account, address, kept));
  if (!makeDefault || added.isDefault) return added;
  await setDefault(tx, kept, added);
  return { ...added, isDefault: true };
}

async function insert(
  tx: Tx,
  account: { id: string },
  address: Address,
  kept: readonly SavedAddress[],
): Promise<SavedAddress> {
  if (kept.length >= mostAddresses) {
    throw new ShopError({ code: 'addresses_full', most: mostAddresses });
  }
  return await tx
    .insertInto('addresses')
    .values({ ...rowOf(address), account_id: account.id, is_default: kept.length === 0 })
    .returning(savedAddressColumns)
    .executeTakeFirstOrThrow();
}

/** The columns that somebody types. */
export function rowOf({ name, line1, line2, city, region, postcode, country, phone }: Address) {
  return {
    name,
    line1,
    line2: line2 ?? null,
    city,
    region: region ?? null,
    postcode,
    country,
    phone: phone ?? null,
  };
}

function isSame(kept: SavedAddress, address: Address): boolean {
  return Object.entries(rowOf(address)).every(
    ([part, value]) => kept[part as keyof ReturnType<typeof rowOf>] === value,
  );
}
