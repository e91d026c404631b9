import { updateAccountInput } from '@stockroom/contract/account';
import { describeAccount } from '@stockroom/domain/accounts/describe-account';
import { updateAccount } from '@stockroom/domain/accounts/update-account';
import { z } from 'zod';
import { accountProcedure, publicProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';
import { accountAddressesRouter } from './account-addresses.ts';

export const accountRouter = router({
  addresses: accountAddressesRouter,

  /** Null for a guest. */
  me: publicProcedure
    .input(z.object({}).prefault({}))
    .query(async ({ ctx }) => describeAccount(await ctx.account())),

  update: accountProcedure
    .input(updateAccountInput)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => describeAccount(await updateAccount(tx, ctx.account, input))),
    ),
});
