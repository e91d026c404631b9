import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { readShop } from '../shop/read-shop.ts';
import type { CartKey } from './cart-key.ts';
import { whyNot } from './discount.ts';
import { findDiscount } from './find-discount.ts';
import { lockOrOpenCart } from './lock-cart.ts';
import { readCartLines } from './read-cart-lines.ts';

/**
 * Puts a discount code on the cart; an empty one takes it off. The use itself is counted when the
 * order is placed.
 * @throws code_unknown, code_not_valid_now, code_used_up, code_needs_more
 */
export async function applyCode(tx: Tx, key: CartKey, { code }: { code: string }): Promise<void> {
  const cart = await lockOrOpenCart(tx, key);
  let discountId: string | null = null;
  if (code !== '') {
    const discount = await findDiscount(tx, { code });
    if (!discount) throw new ShopError({ code: 'code_unknown' });
    const lines = await readCartLines(tx, cart.id);
    const subtotal = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
    const { currency } = await readShop(tx);
    const refusal = whyNot(discount, { subtotal, currency }, new Date());
    if (refusal) throw new ShopError(refusal);
    discountId = discount.id;
  }
  await tx
    .updateTable('carts')
    .set({ discount_id: discountId, updated_at: new Date() })
    .where('id', '=', cart.id)
    .execute();
}
