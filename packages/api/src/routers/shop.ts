import { describeShop } from '@stockroom/domain/shop/describe-shop';
import { keptProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const shopRouter = router({
  about: keptProcedure('shop').query(({ ctx }) => describeShop(ctx.db)),
});
