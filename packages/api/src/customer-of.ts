import type { Customer } from '@stockroom/domain/orders/place-order';
import { ShopError } from '@stockroom/domain/shop-error';
import { cartOf } from './cart-of.ts';
import type { Context } from './context.ts';

/**
 * Who buys. Nobody is let into a checkout that cannot end in a payment.
 * @throws cart_empty, payment_unavailable
 */
export async function customerOf(ctx: Context): Promise<Customer> {
  if (!ctx.takesPayments) throw new ShopError({ code: 'payment_unavailable' });
  const cart = await cartOf(ctx);
  if (!cart) throw new ShopError({ code: 'cart_empty' });
  const account = await ctx.account();
  return { cart, accountId: account?.id ?? null };
}
