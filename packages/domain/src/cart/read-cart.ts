import type { Money } from '@stockroom/contract/money';
import type { Refusal } from '@stockroom/contract/refusal';
import type { Db } from '@stockroom/db/db';
import { variantPictureOf } from '../catalog/picture.ts';
import type { CartKey } from './cart-key.ts';
import { discountAmount, whyNot } from './discount.ts';
import { findDiscount } from './find-discount.ts';
import { findOpenCart } from './find-open-cart.ts';
import { readCartLines } from './read-cart-lines.ts';

export interface CartLine {
  variantId: string;
  sku: string;
  slug: string;
  name: string;
  /** What tells the variant from its siblings; empty where there is only one. */
  variantName: string;
  image: string;
  quantity: number;
  price: Money;
  amount: Money;
  /** How many the shop could still sell of it. */
  available: number;
  /** The price when the customer put it in, where it differs from today's. */
  seenPrice: Money | null;
}

export interface Cart {
  lines: CartLine[];
  /** Pieces in all lines. */
  count: number;
  subtotal: Money;
  code: { code: string; discount: Money; refusal: Refusal | null } | null;
}

/** The cart as it stands, with today's prices and stock; empty where there is none yet. */
export async function readCart(db: Db, key: CartKey | null): Promise<Cart> {
  const { currency, cart } = await findOpenCart(db, key);
  if (!cart) return { lines: [], count: 0, subtotal: { amount: 0, currency }, code: null };
  const rows = await readCartLines(db, cart.id);
  const subtotal = rows.reduce((sum, row) => sum + row.unitAmount * row.quantity, 0);
  const discount = cart.discountId ? await findDiscount(db, { id: cart.discountId }) : undefined;
  const refusal = discount ? whyNot(discount, { subtotal, currency }, new Date()) : null;
  return {
    lines: rows.map((row) => ({
      variantId: row.variantId,
      sku: row.sku,
      slug: row.slug,
      name: row.name,
      variantName: row.variantName,
      image: variantPictureOf(row, row),
      quantity: row.quantity,
      price: { amount: row.unitAmount, currency },
      amount: { amount: row.unitAmount * row.quantity, currency },
      available: row.available,
      seenPrice: row.seenAmount === row.unitAmount ? null : { amount: row.seenAmount, currency },
    })),
    count: rows.reduce((sum, row) => sum + row.quantity, 0),
    subtotal: { amount: subtotal, currency },
    code: discount
      ? {
          code: discount.code,
          discount: { amount: refusal ? 0 : discountAmount(discount, subtotal), currency },
          refusal,
        }
      : null,
  };
}
