import { mostOfOneLine } from '@stockroom/contract/cart';
import type { Money } from '@stockroom/contract/money';
import type { Tx } from '@stockroom/db/db';
import type { CartKey } from '../cart/cart-key.ts';
import { lockOrOpenCart } from '../cart/lock-cart.ts';
import { setLine } from '../cart/set-line.ts';
import { ShopError } from '../shop-error.ts';
import type { OwnOrder } from './order-reader.ts';

/** What became of a line of an earlier order. */
export interface ReorderedLine {
  slug: string;
  name: string;
  variantName: string;
  /** As many as the order had. */
  wanted: number;
  /** As many as the cart holds of it now. */
  inCart: number;
  /** `fewer`: the shop has not as many; `no_room`: the cart holds as many different things as it may. */
  outcome: 'all' | 'fewer' | 'sold_out' | 'no_room';
  /** Today's, and that of the order where it differs. */
  price: Money;
  wasPrice: Money | null;
}

/**
 * Puts what an order had into the cart, as far as it can be had, at today's prices. Safe to repeat: a line
 * is raised to what the order had and never added to it, and what the cart holds besides stays.
 */
export async function reorder(tx: Tx, key: CartKey, order: OwnOrder): Promise<ReorderedLine[]> {
  const cart = await lockOrOpenCart(tx, key);
  const lines = await tx
    .selectFrom('order_lines as o')
    .innerJoin('orders as order', 'order.id', 'o.order_id')
    .innerJoin('variants as v', 'v.id', 'o.variant_id')
    .innerJoin('products as p', 'p.id', 'v.product_id')
    .leftJoin('cart_lines as c', (join) =>
      join.onRef('c.variant_id', '=', 'v.id').on('c.cart_id', '=', cart.id),
    )
    .select((eb) => [
      'v.id as variantId',
      'p.slug',
      'p.name',
      'v.name as variantName',
      'o.quantity as wanted',
      'o.unit_amount as wasAmount',
      'v.price_amount as amount',
      'v.currency',
      'order.currency as wasCurrency',
      'c.quantity as held',
      eb('v.on_hand', '-', eb.ref('v.reserved')).as('available'),
    ])
    .where('o.order_id', '=', order.id)
    .orderBy('o.position')
    .execute();

  const done: ReorderedLine[] = [];
  for (const {
    variantId,
    wasAmount,
    amount,
    currency,
    wasCurrency,
    held,
    available,
    ...line
  } of lines) {
    const most = Math.min(line.wanted, available, mostOfOneLine);
    const before = held ?? 0;
    const hasRoom = most <= before || (await put(tx, key, { variantId, quantity: most }));
    const inCart = hasRoom ? Math.max(most, before) : before;
    const outcome = !hasRoom
      ? 'no_room'
      : available <= 0
        ? 'sold_out'
        : most < line.wanted
          ? 'fewer'
          : 'all';
    const samePrice = wasAmount === amount && wasCurrency === currency;
    done.push({
      ...line,
      inCart,
      outcome,
      price: { amount, currency },
      wasPrice: samePrice ? null : { amount: wasAmount, currency: wasCurrency },
    });
  }
  return done;
}

/** False where the cart is full. */
async function put(
  tx: Tx,
  key: CartKey,
  line: { variantId: string; quantity: number },
): Promise<boolean> {
  try {
    await setLine(tx, key, line);
    return true;
  } catch (error) {
    // Nothing was written: the statement put no row.
    if (error instanceof ShopError && error.refusal.code === 'cart_full') return false;
    throw error;
  }
}
