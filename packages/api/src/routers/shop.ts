import { describeShop } from '@stockroom/domain/shop/describe-shop';
import { publicProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const shopRouter = router({
  about: publicProcedure.query(({ ctx }) => describeShop(ctx.db)),
});
