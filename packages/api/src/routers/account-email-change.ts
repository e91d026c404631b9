import { linkInput } from '@stockroom/contract/account';
import { agreeEmailChange } from '@stockroom/domain/accounts/agree-email-change';
import { describeDevice } from '@stockroom/domain/accounts/describe-device';
import { findEmailChange } from '@stockroom/domain/accounts/find-email-change';
import { proveNewEmail } from '@stockroom/domain/accounts/prove-new-email';
import { readSecurity } from '@stockroom/domain/accounts/read-security';
import { stopEmailChange } from '@stockroom/domain/accounts/stop-email-change';
import { accountProcedure, publicProcedure } from '../procedures.ts';
import { rateLimit } from '../rate-limit.ts';
import { router } from '../trpc.ts';

/** By the link of a mail, whoever holds it. */
const linkProcedure = publicProcedure
  .use(rateLimit('account.emailChange', { hits: 60, seconds: 60 }))
  .input(linkInput);

/** What becomes of an `account.changeEmail`. */
export const accountEmailChangeRouter = router({
  find: linkProcedure.query(({ ctx, input }) => findEmailChange(ctx.db, input)),
  agree: linkProcedure.mutation(({ ctx, input }) => {
    const device = describeDevice(ctx.userAgent);
    return ctx.transact((tx) => agreeEmailChange(tx, { ...input, device }));
  }),
  stop: linkProcedure.mutation(({ ctx, input }) =>
    ctx.transact((tx) => stopEmailChange(tx, input)),
  ),
  prove: accountProcedure
    .use(rateLimit('account.emailChange', { hits: 60, seconds: 60 }))
    .input(linkInput)
    .mutation(({ ctx, input }) => {
      const device = describeDevice(ctx.userAgent);
      return ctx.transact((tx) => proveNewEmail(tx, ctx.account, { ...input, device }));
    }),
  cancel: accountProcedure.mutation(async ({ ctx }) => {
    await ctx.transact((tx) => stopEmailChange(tx, { accountId: ctx.account.id }));
    return await readSecurity(ctx.db, ctx);
  }),
});
