import type { OrderReader } from '@stockroom/domain/orders/order-reader';
import type { Context } from './context.ts';

export async function readerOf(ctx: Context, token: string | undefined): Promise<OrderReader> {
  const account = await ctx.account();
  return { accountId: account?.id ?? null, token: token ?? null };
}
