import { mostLines, type SetLineInput } from '@stockroom/contract/cart';
import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import type { CartKey } from './cart-key.ts';
import { lockCart, lockOrOpenCart } from './lock-cart.ts';

/**
 * Sets how many of a variant the cart holds; 0 removes the line, and is never refused. The price
 * of now becomes the one that the customer has seen.
 * @throws not_found, out_of_stock, cart_full
 */
export async function setLine(tx: Tx, key: CartKey, input: SetLineInput): Promise<void> {
  if (input.quantity === 0) return await removeLine(tx, key, input.variantId);
  const variant = await tx
    .selectFrom('variants as v')
    .innerJoin('products as p', 'p.id', 'v.product_id')
    .where('v.id', '=', input.variantId)
    .select((eb) => [
      'p.name',
      'v.price_amount',
      eb('v.on_hand', '-', eb.ref('v.reserved')).as('available'),
    ])
    .executeTakeFirst();
  if (!variant) throw new ShopError({ code: 'not_found', what: 'variant' });
  if (variant.available < input.quantity) {
    const { name, available } = variant;
    throw new ShopError({ code: 'out_of_stock', variantId: input.variantId, name, available });
  }
  const cart = await lockOrOpenCart(tx, key);
  const { others } = await tx
    .selectFrom('cart_lines')
    .select((eb) => eb.fn.countAll<string>().as('others'))
    .where('cart_id', '=', cart.id)
    .where('variant_id', '<>', input.variantId)
    .executeTakeFirstOrThrow();
  if (Number(others) >= mostLines) throw new ShopError({ code: 'cart_full', mostLines });
  await tx
    .insertInto('cart_lines')
    .values({
      cart_id: cart.id,
      variant_id: input.variantId,
      quantity: input.quantity,
      seen_amount: variant.price_amount,
    })
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'variant_id']).doUpdateSet((eb) => ({
        quantity: eb.ref('excluded.quantity'),
        seen_amount: eb.ref('excluded.seen_amount'),
      })),
    )
    .execute();
  await tx.updateTable('carts').set({ updated_at: new Date() }).where('id', '=', cart.id).execute();
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
