import { passkeyInput, renamePasskeyInput } from '@stockroom/contract/account';
import { describeDevice } from '@stockroom/domain/accounts/describe-device';
import { listPasskeys } from '@stockroom/domain/accounts/list-passkeys';
import { removePasskey } from '@stockroom/domain/accounts/remove-passkey';
import { renamePasskey } from '@stockroom/domain/accounts/rename-passkey';
import { accountProcedure, confirmedProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

/** Adding one, and signing in with one, are ceremonies of `/api/auth/passkey/*`. */
export const accountPasskeysRouter = router({
  list: accountProcedure.query(({ ctx }) => listPasskeys(ctx.db, ctx.account)),
  rename: accountProcedure.input(renamePasskeyInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => renamePasskey(tx, ctx.account, input));
    return await listPasskeys(ctx.db, ctx.account);
  }),
  remove: confirmedProcedure.input(passkeyInput).mutation(async ({ ctx, input }) => {
    const device = describeDevice(ctx.userAgent);
    await ctx.transact((tx) => removePasskey(tx, ctx.account, { ...input, device }));
    return await listPasskeys(ctx.db, ctx.account);
  }),
});
