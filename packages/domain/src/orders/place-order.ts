import { randomBytes } from 'node:crypto';
import type { Money } from '@stockroom/contract/money';
import type { PlaceOrderInput } from '@stockroom/contract/orders';
import type { Tx } from '@stockroom/db/db';
import type { OrderStatus } from '@stockroom/db/tables/orders';
import { checkAddress } from '../addresses/check-address.ts';
import type { CartKey } from '../cart/cart-key.ts';
import { whyNot, type Discount } from '../cart/discount.ts';
import { findDiscount } from '../cart/find-discount.ts';
import { lockCart } from '../cart/lock-cart.ts';
import { lockCartLines, type CartLineRow } from '../cart/read-cart-lines.ts';
import { fingerprint } from '../checkout/fingerprint.ts';
import { priceOrder, type Amounts } from '../checkout/price-order.ts';
import { shippingTo } from '../checkout/shipping-to.ts';
import { ShopError } from '../shop-error.ts';
import { readShop } from '../shop/read-shop.ts';
import { takeDiscountUse } from './discount-use.ts';
import { fingerprintOfOrder } from './fingerprint-of-order.ts';
import { findOrderByRequest } from './find-order-by-request.ts';
import { insertOrder } from './insert-order.ts';
import { payNothing } from './pay-nothing.ts';
import { addToReserved } from './reserve-stock.ts';

/** Who buys: the cart that becomes the order, and the account where somebody is signed in. */
export interface Customer {
  cart: CartKey;
  accountId: string | null;
}

export interface PlacedOrder {
  id: string;
  number: string;
  accessToken: string;
  status: OrderStatus;
  total: Money;
}

/**
 * Turns the customer's cart into an order, once, and holds its stock until it is paid or its time is
 * over. Safe to repeat: the same `requestId` gives the same order.
 * @throws cart_empty, cannot_ship_there, address_not_valid, shipping_method_unknown, out_of_stock, quote_changed,
 *   code_not_valid_now, code_used_up, code_needs_more, order_too_large,
 *   request_used_otherwise
 */
export async function placeOrder(
  tx: Tx,
  customer: Customer,
  input: PlaceOrderInput,
): Promise<PlacedOrder> {
  // The cart's lock comes first: of two requests at once, the second waits here and then finds
  // the order of the first.
  const cart = await lockCart(tx, customer.cart);
  const earlier = await findOrderByRequest(tx, customer.cart, input.requestId);
  if (earlier) return await theSameOrder(tx, earlier, input);
  const lines = cart ? await lockCartLines(tx, cart.id) : [];
  if (!cart || lines.length === 0) throw new ShopError({ code: 'cart_empty' });

  const { country } = input.address;
  const destination = await shippingTo(tx, country);
  if (!destination) throw new ShopError({ code: 'cannot_ship_there', country });
  const address = checkAddress(input.address);
  const rate = destination.rates.find((each) => each.methodId === input.shippingMethodId);
  if (!rate) throw new ShopError({ code: 'shipping_method_unknown' });

  refuseWhatIsNotThere(lines);
  const shop = await readShop(tx);
  const discount = await useDiscount(tx, cart.discountId, lines, shop.currency);
  const { taxBasisPoints } = destination;
  const amounts = priceOrder({ lines, discount, rate, taxBasisPoints });
  refuseAnotherSum(input, lines, { rate, discount, amounts, currency: shop.currency });

  await addToReserved(tx, lines, 1);
  const order = await insertOrder(tx, {
    cartId: cart.id,
    accountId: customer.accountId,
    accessToken: randomBytes(24).toString('base64url'),
    currency: shop.currency,
    reservedUntil: new Date(Date.now() + shop.reservationMinutes * 60_000),
    input: { ...input, address },
    lines,
    discount,
    rate,
    taxBasisPoints,
    amounts,
  });
  return order.total.amount === 0 ? await payNothing(tx, order) : order;
}

/**
 * Sent again, a request gives its order again. But a page that was left open, over a cart that has
 * been filled anew since, must not send its customer to pay for what was in it before.
 */
async function theSameOrder(
  tx: Tx,
  earlier: PlacedOrder,
  input: PlaceOrderInput,
): Promise<PlacedOrder> {
  if (input.quote !== undefined && input.quote !== (await fingerprintOfOrder(tx, earlier.id))) {
    throw new ShopError({ code: 'request_used_otherwise' });
  }
  return earlier;
}

/** The variants are locked: what is available now stays so until the commit. */
function refuseWhatIsNotThere(lines: readonly CartLineRow[]): void {
  for (const { variantId, name, quantity, available } of lines) {
    if (available < quantity) {
      throw new ShopError({ code: 'out_of_stock', variantId, name, available });
    }
  }
}

/** A code that stopped working refuses the order: the customer agreed to a sum with it. */
async function useDiscount(
  tx: Tx,
  discountId: string | null,
  lines: readonly CartLineRow[],
  currency: string,
): Promise<Discount | null> {
  const discount = discountId ? await findDiscount(tx, { id: discountId }) : undefined;
  if (!discount) return null;
  const subtotal = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  const refusal = whyNot(discount, { subtotal, currency }, new Date());
  if (refusal) throw new ShopError(refusal);
  // Looked at above without a lock; of two that want the last use, this lets one through.
  if (!(await takeDiscountUse(tx, discount.id))) throw new ShopError({ code: 'code_used_up' });
  return discount;
}

function refuseAnotherSum(
  input: PlaceOrderInput,
  lines: readonly CartLineRow[],
  found: {
    rate: { methodId: string };
    discount: Discount | null;
    amounts: Amounts;
    currency: string;
  },
): void {
  if (input.quote === undefined) return;
  const now = fingerprint(lines, {
    country: input.address.country,
    methodId: found.rate.methodId,
    discountCode: found.discount?.code ?? null,
    amounts: found.amounts,
  });
  if (now !== input.quote) {
    const total = { amount: found.amounts.total, currency: found.currency };
    throw new ShopError({ code: 'quote_changed', total });
  }
}
