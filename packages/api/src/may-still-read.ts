import { findOwnOrder } from '@stockroom/domain/orders/order-reader';
import { ShopError } from '@stockroom/domain/shop-error';
import type { Context } from './context.ts';

/**
 * Whether who began to watch an order would be let in now as well: by its link, which no sign-out ends,
 * or by the account, whose session may have been revoked since.
 */
export async function mayStillRead(
  ctx: Context,
  { number, token }: { number: string; token?: string | undefined },
): Promise<boolean> {
  const account = await ctx.lookAgain();
  try {
    await findOwnOrder(ctx.db, { accountId: account?.id ?? null, token: token ?? null }, number);
    return true;
  } catch (error) {
    if (error instanceof ShopError) return false;
    throw error;
  }
}
