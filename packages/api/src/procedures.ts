import { ShopError } from '@stockroom/domain/shop-error';
import { toTRPCError } from './refuse.ts';
import { middleware, procedure } from './trpc.ts';

/** A rule's refusal becomes a tRPC error; what is unexpected stays unexpected. */
const explainRefusals = middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ShopError) throw toTRPCError(result.error.cause);
  return result;
});

/** For anybody: guests, customers, staff. */
export const publicProcedure = procedure.meta({ for: 'anyone' }).use(explainRefusals);

/** For whoever is signed in. */
export const accountProcedure = publicProcedure
  .meta({ for: 'account' })
  .use(async ({ ctx, next }) => {
    const account = await ctx.account();
    if (!account) throw new ShopError({ code: 'sign_in_required' });
    return await next({ ctx: { account } });
  });

/** For those who may enter the office. */
export const staffProcedure = publicProcedure.meta({ for: 'staff' }).use(async ({ ctx, next }) => {
  const account = await ctx.account();
  if (!account) throw new ShopError({ code: 'sign_in_required' });
  if (account.role === 'customer') throw new ShopError({ code: 'not_allowed' });
  return await next({ ctx: { account } });
});
