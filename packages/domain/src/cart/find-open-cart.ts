import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { type CartKey, type CartOwner, isOwnedBy, ownerOf } from './cart-key.ts';

export interface OpenCart {
  id: string;
  discountId: string | null;
}

const shopAndCart = compileOnce((db: Db, blank: Blanks<CartOwner>) =>
  db
    .selectFrom('shop as s')
    .leftJoin('carts as c', (join) =>
      join.on('c.status', '=', sql.lit('open')).on(isOwnedBy(blank)),
    )
    .select(['s.currency', 'c.id', 'c.discount_id as discountId']),
);

/** The open cart, where there is one, and the currency that carts are in. */
export async function findOpenCart(
  db: Db,
  key: CartKey | null,
): Promise<{ currency: string; cart: OpenCart | null }> {
  const [row] = await shopAndCart(db, ownerOf(key));
  if (!row) throw new Error('The shop has no row of settings');
  const { currency, id, discountId } = row;
  return { currency, cart: id === null ? null : { id, discountId } };
}
