import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db, Tx } from '@stockroom/db/db';

export type CartLineRow = Awaited<ReturnType<typeof readCartLines>>[number];

const linesAsPutIn = compileOnce((db: Db, blank: Blanks<{ cartId: string }>) =>
  cartLines(db, blank('cartId')).orderBy('l.added_at').orderBy('l.variant_id'),
);

const linesLocked = compileOnce((db: Db, blank: Blanks<{ cartId: string }>) =>
  cartLines(db, blank('cartId')).orderBy('v.product_id').orderBy('v.id').forNoKeyUpdate('v'),
);

/** Lines with today's price and stock, in the order in which they were put in. */
export async function readCartLines(db: Db, cartId: string) {
  return await linesAsPutIn(db, { cartId });
}

/**
 * The same, holding the variants in the order in which everybody locks them, (product, id): what
 * is read here is what the order is placed with.
 */
export async function lockCartLines(tx: Tx, cartId: string): Promise<CartLineRow[]> {
  return await linesLocked(tx, { cartId });
}

function cartLines(db: Db, cartId: string) {
  return db
    .selectFrom('cart_lines as l')
    .innerJoin('variants as v', 'v.id', 'l.variant_id')
    .innerJoin('products as p', 'p.id', 'v.product_id')
    .where('l.cart_id', '=', cartId)
    .select((eb) => [
      'l.variant_id as variantId',
      'l.quantity',
      'l.seen_amount as seenAmount',
      'l.from_post_id as fromPostId',
      'v.sku',
      'v.name as variantName',
      'v.price_amount as unitAmount',
      'p.slug',
      'p.name',
      'p.image',
      eb('v.on_hand', '-', eb.ref('v.reserved')).as('available'),
    ]);
}
