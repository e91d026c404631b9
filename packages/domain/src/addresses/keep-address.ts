import type { Address } from '@stockroom/contract/address';
import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { addAddress } from './add-address.ts';

/**
 * Keeps the address of an order that has just been placed. That there is no room for another one is no
 * reason to refuse the order. Returns whether it is kept.
 */
export async function keepAddress(
  tx: Tx,
  account: { id: string },
  address: Address,
): Promise<boolean> {
  try {
    await addAddress(tx, account, address);
    return true;
  } catch (error) {
    if (error instanceof ShopError && error.refusal.code === 'addresses_full') return false;
    throw error;
  }
}
