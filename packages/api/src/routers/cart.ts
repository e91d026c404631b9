import { applyCodeInput, setLineInput } from '@stockroom/contract/cart';
import { applyCode } from '@stockroom/domain/cart/apply-code';
import { readCart } from '@stockroom/domain/cart/read-cart';
import { setLine } from '@stockroom/domain/cart/set-line';
import { cartOf, ownCart } from '../cart-of.ts';
import { headerProcedure, publicProcedure } from '../procedures.ts';
import { rateLimit } from '../rate-limit.ts';
import { router } from '../trpc.ts';

export const cartRouter = router({
  get: headerProcedure.query(async ({ ctx }) => readCart(ctx.db, await cartOf(ctx))),
  setLine: publicProcedure.input(setLineInput).mutation(async ({ ctx, input }) => {
    const cart = await ownCart(ctx);
    await ctx.transact((tx) => setLine(tx, cart, input));
    return await readCart(ctx.db, cart);
  }),
  applyCode: publicProcedure
    .use(rateLimit('cart.applyCode', { hits: 60, seconds: 600 }))
    .input(applyCodeInput)
    .mutation(async ({ ctx, input }) => {
      const cart = await ownCart(ctx);
      await ctx.transact((tx) => applyCode(tx, cart, input));
      return await readCart(ctx.db, cart);
    }),
});
