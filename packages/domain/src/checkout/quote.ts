import type { Money } from '@stockroom/contract/money';
import type { QuoteInput } from '@stockroom/contract/orders';
import type { Refusal } from '@stockroom/contract/refusal';
import type { Db } from '@stockroom/db/db';
import type { CartKey } from '../cart/cart-key.ts';
import { whyNot } from '../cart/discount.ts';
import { findDiscount } from '../cart/find-discount.ts';
import { findOpenCart } from '../cart/find-open-cart.ts';
import { readCartLines } from '../cart/read-cart-lines.ts';
import { variantPictureOf } from '../catalog/picture.ts';
import { ShopError } from '../shop-error.ts';
import { fingerprint } from './fingerprint.ts';
import { priceOrder, shippingAmount } from './price-order.ts';
import { shippingTo } from './shipping-to.ts';

export interface QuoteLine {
  variantId: string;
  slug: string;
  name: string;
  variantName: string;
  image: string;
  quantity: number;
  price: Money;
  amount: Money;
  /** How many the shop could still sell; fewer than `quantity` refuses the order. */
  available: number;
}

export interface Quote {
  lines: QuoteLine[];
  subtotal: Money;
  shipping: Money;
  discount: Money;
  /** Included in the total, for the country's rate. */
  tax: Money;
  total: Money;
  code: { code: string; refusal: Refusal | null } | null;
  shippingMethods: { id: string; name: string; price: Money; minDays: number; maxDays: number }[];
  /** The method that the sums are for: the one asked for, or the first. */
  shippingMethodId: string;
  /** Sent with `orders.place`, so that nobody pays another sum than the one on the screen. */
  fingerprint: string;
}

/**
 * What the cart would cost, sent to a country.
 * @throws cart_empty, cannot_ship_there, shipping_method_unknown, order_too_large
 */
export async function quote(db: Db, key: CartKey | null, input: QuoteInput): Promise<Quote> {
  const { currency, cart } = await findOpenCart(db, key);
  const lines = cart ? await readCartLines(db, cart.id) : [];
  if (!cart || lines.length === 0) throw new ShopError({ code: 'cart_empty' });
  const { country } = input.address;
  const destination = await shippingTo(db, country);
  const rate = input.shippingMethodId
    ? destination?.rates.find((each) => each.methodId === input.shippingMethodId)
    : destination?.rates[0];
  if (!destination) throw new ShopError({ code: 'cannot_ship_there', country });
  if (!rate) throw new ShopError({ code: 'shipping_method_unknown' });

  const money = (amount: number): Money => ({ amount, currency });
  const subtotal = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  const wanted = cart.discountId ? await findDiscount(db, { id: cart.discountId }) : undefined;
  const refusal = wanted ? whyNot(wanted, { subtotal, currency }, new Date()) : null;
  const discount = wanted && !refusal ? wanted : null;
  const amounts = priceOrder({
    lines,
    discount,
    rate,
    taxBasisPoints: destination.taxBasisPoints,
  });
  return {
    lines: lines.map((line) => ({
      variantId: line.variantId,
      slug: line.slug,
      name: line.name,
      variantName: line.variantName,
      image: variantPictureOf(line, line),
      quantity: line.quantity,
      price: money(line.unitAmount),
      amount: money(line.unitAmount * line.quantity),
      available: line.available,
    })),
    subtotal: money(amounts.subtotal),
    shipping: money(amounts.shipping),
    discount: money(amounts.discount),
    tax: money(amounts.tax),
    total: money(amounts.total),
    code: wanted ? { code: wanted.code, refusal } : null,
    shippingMethods: destination.rates.map((each) => ({
      id: each.methodId,
      name: each.name,
      price: money(shippingAmount(each, amounts.subtotal - amounts.discount)),
      minDays: each.minDays,
      maxDays: each.maxDays,
    })),
    shippingMethodId: rate.methodId,
    fingerprint: fingerprint(lines, {
      country,
      methodId: rate.methodId,
      discountCode: discount?.code ?? null,
      amounts,
    }),
  };
}
