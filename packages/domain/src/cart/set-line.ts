import { mostLines, type SetLineInput } from '@stockroom/contract/cart';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db, Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { ShopError } from '../shop-error.ts';
import type { CartKey } from './cart-key.ts';
import { lockCart, lockOrOpenCart } from './lock-cart.ts';

/**
 * Sets how many of a variant the cart holds; 0 removes the line, and is never refused. The price
 * of now becomes the one that the customer has seen. A post that it was met in is remembered, until another
 * one takes its place; one that readers never had is ignored, for the line matters more than where it is from.
 * @throws not_found, out_of_stock, cart_full
 */
export async function setLine(tx: Tx, key: CartKey, input: SetLineInput): Promise<void> {
  if (input.quantity === 0) return await removeLine(tx, key, input.variantId);
  const cart = await lockOrOpenCart(tx, key);
  const line = { ...input, fromPost: input.fromPost ?? null, cartId: cart.id };
  const [put] = await putLine(tx, line);
  if (!put) throw await whyNotPut(tx, line);
}

interface NewLine extends Omit<SetLineInput, 'fromPost'> {
  cartId: string;
  fromPost: string | null;
}

/** The line as it is wanted, if there is enough of the variant and room for it; else no row. */
const putLine = compileOnce((db: Db, blank: Blanks<NewLine>) =>
  db
    .insertInto('cart_lines')
    .columns(['cart_id', 'variant_id', 'quantity', 'seen_amount', 'from_post_id'])
    .expression((eb) =>
      eb
        .selectFrom('variants as v')
        .select([
          sql<string>`${blank('cartId')}::bigint`.as('cart_id'),
          'v.id as variant_id',
          sql<number>`${blank('quantity')}::integer`.as('quantity'),
          'v.price_amount as seen_amount',
          eb
            .selectFrom('post_slugs as s')
            .innerJoin('posts as p', 'p.id', 's.post_id')
            .where('s.slug', '=', blank('fromPost'))
            .where('p.published_at', 'is not', null)
            .select('p.id')
            .as('from_post_id'),
        ])
        .where('v.id', '=', blank('variantId'))
        .where((on) => on(on('v.on_hand', '-', on.ref('v.reserved')), '>=', blank('quantity')))
        .where(otherLines(db, blank), '<', mostLines),
    )
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'variant_id']).doUpdateSet((eb) => ({
        quantity: eb.ref('excluded.quantity'),
        seen_amount: eb.ref('excluded.seen_amount'),
        from_post_id: eb.fn.coalesce('excluded.from_post_id', 'cart_lines.from_post_id'),
      })),
    )
    .returning('variant_id'),
);

/** Asked only after a line was not put in. */
const whatIsThere = compileOnce((db: Db, blank: Blanks<NewLine>) =>
  db
    .selectFrom('variants as v')
    .innerJoin('products as p', 'p.id', 'v.product_id')
    .where('v.id', '=', blank('variantId'))
    .select((eb) => [
      'p.name',
      eb('v.on_hand', '-', eb.ref('v.reserved')).as('available'),
      otherLines(db, blank).as('others'),
    ]),
);

function otherLines(db: Db, blank: Blanks<NewLine>) {
  return db
    .selectFrom('cart_lines')
    .select(sql<number>`count(*)::integer`.as('others'))
    .where('cart_id', '=', blank('cartId'))
    .where('variant_id', '<>', blank('variantId'));
}

async function whyNotPut(tx: Tx, line: NewLine): Promise<ShopError> {
  const [found] = await whatIsThere(tx, line);
  if (!found) return new ShopError({ code: 'not_found', what: 'variant' });
  const { name, available, others } = found;
  if (available >= line.quantity && (others ?? 0) >= mostLines) {
    return new ShopError({ code: 'cart_full', mostLines });
  }
  return new ShopError({ code: 'out_of_stock', variantId: line.variantId, name, available });
}

async function removeLine(tx: Tx, key: CartKey, variantId: string): Promise<void> {
  const cart = await lockCart(tx, key);
  if (!cart) return;
  await tx
    .deleteFrom('cart_lines')
    .where('cart_id', '=', cart.id)
    .where('variant_id', '=', variantId)
    .execute();
}
