import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db, Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { type CartKey, type CartOwner, isOwnedBy, ownerOf } from './cart-key.ts';

export interface LockedCart {
  id: string;
  discountId: string | null;
}

/** A literal, as the indexes of open carts have it: a parameter might be any status. */
const isOpen = sql<boolean>`status = 'open'`;

const cartColumns = ['id', 'discount_id as discountId'] as const;

const lockOpenCart = compileOnce((db: Db, blank: Blanks<CartOwner>) =>
  db
    .selectFrom('carts as c')
    .select(cartColumns)
    .where(isOpen)
    .where(isOwnedBy(blank))
    .forNoKeyUpdate(),
);

/** The open cart, held by this transaction; undefined where there is none. */
export async function lockCart(tx: Tx, key: CartKey): Promise<LockedCart | undefined> {
  const [cart] = await lockOpenCart(tx, ownerOf(key));
  return cart;
}

/** One statement, so that two that open a cart at once end with the same one. */
const openCart = {
  account: compileOnce((db: Db, blank: Blanks<{ accountId: string }>) =>
    db
      .insertInto('carts')
      .values({ account_id: blank('accountId') })
      .onConflict((conflict) =>
        conflict
          .column('account_id')
          .where(isOpen)
          .doUpdateSet({ updated_at: sql`now()` }),
      )
      .returning(cartColumns),
  ),
  guest: compileOnce((db: Db, blank: Blanks<{ tokenHash: Buffer }>) =>
    db
      .insertInto('carts')
      .values({ token_hash: blank('tokenHash') })
      .onConflict((conflict) =>
        conflict
          .column('token_hash')
          .where(isOpen)
          .doUpdateSet({ updated_at: sql`now()` }),
      )
      .returning(cartColumns),
  ),
};

/** The open cart, held by this transaction and marked as used now; made if there is none. */
export async function lockOrOpenCart(tx: Tx, key: CartKey): Promise<LockedCart> {
  const [cart] =
    'accountId' in key ? await openCart.account(tx, key) : await openCart.guest(tx, key);
  if (!cart) throw new Error('A cart that was just opened is not there');
  return cart;
}
