import { sessionInput } from '@stockroom/contract/account';
import { endOtherSessions } from '@stockroom/domain/accounts/end-other-sessions';
import { endSession } from '@stockroom/domain/accounts/end-session';
import { listSessions } from '@stockroom/domain/accounts/list-sessions';
import { accountProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

/** Where the account is signed in. */
export const accountSessionsRouter = router({
  list: accountProcedure.query(({ ctx }) => listSessions(ctx.db, ctx)),
  revoke: accountProcedure.input(sessionInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => endSession(tx, ctx.account, input));
    return await listSessions(ctx.db, ctx);
  }),
  revokeOthers: accountProcedure.mutation(async ({ ctx }) => {
    await ctx.transact((tx) => endOtherSessions(tx, ctx));
    return await listSessions(ctx.db, ctx);
  }),
});
