import { discountAmount, type Discount } from '../cart/discount.ts';
import { ShopError } from '../shop-error.ts';

/** What shipping costs to a country by one method. Minor units. */
export interface ShippingRate {
  methodId: string;
  name: string;
  amount: number;
  /** Goods after discount from which it is free; null: never. */
  freeFromAmount: number | null;
  minDays: number;
  maxDays: number;
}

/** All in minor units: `subtotal + shipping − discount = total`, tax included in the total. */
export interface Amounts {
  subtotal: number;
  discount: number;
  shipping: number;
  tax: number;
  total: number;
}

/** Minor units: what the database's integer holds. A larger order is a mistake, or wants a talk first. */
const mostAmount = 2_147_483_647;

/**
 * The one place where an order's amounts are worked out: a quote and the order placed from it use
 * it on the same facts, so they agree to the penny.
 * @throws order_too_large
 */
export function priceOrder(facts: {
  lines: readonly { unitAmount: number; quantity: number }[];
  discount: Discount | null;
  rate: ShippingRate;
  taxBasisPoints: number;
}): Amounts {
  const subtotal = facts.lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  if (subtotal + facts.rate.amount > mostAmount) throw new ShopError({ code: 'order_too_large' });
  const discount = facts.discount ? discountAmount(facts.discount, subtotal) : 0;
  const shipping = shippingAmount(facts.rate, subtotal - discount);
  const total = subtotal + shipping - discount;
  return { subtotal, discount, shipping, tax: includedTax(total, facts.taxBasisPoints), total };
}

/** `goods` is what they cost after discount. */
export function shippingAmount(rate: ShippingRate, goods: number): number {
  return rate.freeFromAmount !== null && goods >= rate.freeFromAmount ? 0 : rate.amount;
}

/**
 * The tax inside a price that includes it: gross × rate ÷ (1 + rate), half a penny up. Exact below
 * 9 × 10^15, which a total of 2^31 minor units times 50 % stays far under.
 */
export function includedTax(gross: number, basisPoints: number): number {
  const whole = 10_000 + basisPoints;
  return Math.floor((2 * gross * basisPoints + whole) / (2 * whole));
}
