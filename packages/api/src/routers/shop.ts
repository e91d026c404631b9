import { describeShop } from '@stockroom/domain/shop/describe-shop';
import { keptProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const shopRouter = router({
  /** What a page shows of the shop, and what an app needs to know before anything else. */
  about: keptProcedure('shop').query(async ({ ctx }) => ({
    ...(await describeShop(ctx.db)),
    demo: ctx.isDemo,
    oldestApp: ctx.oldestApp,
  })),
});
