import type { Tx } from '@stockroom/db/db';
import type { CartKey } from './cart-key.ts';

export interface LockedCart {
  id: string;
  discountId: string | null;
}

/** The open cart, held by this transaction; undefined where there is none. */
export async function lockCart(tx: Tx, key: CartKey): Promise<LockedCart | undefined> {
  return await tx
    .selectFrom('carts')
    .select(['id', 'discount_id as discountId'])
    .where('status', '=', 'open')
    .where((eb) =>
      'accountId' in key
        ? eb('account_id', '=', key.accountId)
        : eb('token_hash', '=', key.tokenHash),
    )
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The open cart, made if there is none; two that make it at once end with the same one. */
export async function lockOrOpenCart(tx: Tx, key: CartKey): Promise<LockedCart> {
  const found = await lockCart(tx, key);
  if (found) return found;
  await tx
    .insertInto('carts')
    .values('accountId' in key ? { account_id: key.accountId } : { token_hash: key.tokenHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const opened = await lockCart(tx, key);
  if (!opened) throw new Error('A cart that was just opened is not there');
  return opened;
}
