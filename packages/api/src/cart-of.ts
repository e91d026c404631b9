import { hashCartToken, newCartToken, type CartKey } from '@stockroom/domain/cart/cart-key';
import { mergeCarts } from '@stockroom/domain/cart/merge-carts';
import type { Context } from './context.ts';

/**
 * The caller's cart: the account's where somebody is signed in, else that of the guest's token;
 * null for a guest who has gathered nothing yet. A guest's cart that is still there after signing
 * in (the merge then failed) joins the account's now.
 */
export async function cartOf(ctx: Context): Promise<CartKey | null> {
  const account = await ctx.account();
  const tokenHash = ctx.cartToken === null ? null : hashCartToken(ctx.cartToken);
  if (!account) return tokenHash && { tokenHash };
  if (tokenHash) {
    await ctx.transact((tx) => mergeCarts(tx, { tokenHash, accountId: account.id }));
    ctx.keepCartToken(null);
  }
  return { accountId: account.id };
}

/** The same for a change: a guest without a token is given one. */
export async function ownCart(ctx: Context): Promise<CartKey> {
  const found = await cartOf(ctx);
  if (found) return found;
  // Another call of the same batch may have been given one while this one looked.
  if (ctx.cartToken !== null) return { tokenHash: hashCartToken(ctx.cartToken) };
  const token = newCartToken();
  ctx.keepCartToken(token);
  return { tokenHash: hashCartToken(token) };
}
