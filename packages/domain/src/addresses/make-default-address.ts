import type { Tx } from '@stockroom/db/db';
import { findOwn, lockAddresses, type SavedAddress } from './saved-address.ts';

/** The checkout begins with it from now on. Safe to repeat. @throws not_found */
export async function makeDefaultAddress(
  tx: Tx,
  account: { id: string },
  { id }: { id: string },
): Promise<void> {
  const kept = await lockAddresses(tx, account);
  await setDefault(tx, kept, findOwn(kept, id));
}

/** The old one first: the database allows one default at any moment. */
export async function setDefault(
  tx: Tx,
  kept: readonly SavedAddress[],
  chosen: { id: string },
): Promise<void> {
  const old = kept.find(({ isDefault }) => isDefault);
  if (old?.id === chosen.id) return;
  const change = (id: string, isDefault: boolean) =>
    tx
      .updateTable('addresses')
      .set({ is_default: isDefault, updated_at: new Date() })
      .where('id', '=', id)
      .execute();
  if (old) await change(old.id, false);
  await change(chosen.id, true);
}
