import {
  changeEmailInput,
  changePasswordInput,
  confirmInput,
  updateAccountInput,
} from '@stockroom/contract/account';
import type { Db } from '@stockroom/db/db';
import type { Account } from '@stockroom/domain/accounts/account';
import { askEmailChange } from '@stockroom/domain/accounts/ask-email-change';
import { changePassword } from '@stockroom/domain/accounts/change-password';
import { confirmSession } from '@stockroom/domain/accounts/confirm-session';
import { describeDevice } from '@stockroom/domain/accounts/describe-device';
import { provePassword } from '@stockroom/domain/accounts/prove-password';
import { readSecurity } from '@stockroom/domain/accounts/read-security';
import { refuseEasyPassword } from '@stockroom/domain/accounts/refuse-easy-password';
import { describeAccount } from '@stockroom/domain/accounts/describe-account';
import { updateAccount } from '@stockroom/domain/accounts/update-account';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { doOnce } from '@stockroom/domain/requests/do-once';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { accountProcedure, headerProcedure } from '../procedures.ts';
import { rateLimit } from '../rate-limit.ts';
import { requestOf } from '../request-of.ts';
import { router } from '../trpc.ts';
import { unlessDone } from '../unless-done.ts';
import { accountAddressesRouter } from './account-addresses.ts';
import { accountEmailChangeRouter } from './account-email-change.ts';
import { accountPasskeysRouter } from './account-passkeys.ts';
import { accountPrivacy } from './account-privacy.ts';
import { accountSessionsRouter } from './account-sessions.ts';

/** What asks for the password costs a hash, and tells whoever guesses whether the guess was right. */
const passwordProcedure = accountProcedure.use(
  rateLimit('account.password', { hits: 20, seconds: 60 }),
);

export const accountRouter = router({
  addresses: accountAddressesRouter,
  emailChange: accountEmailChangeRouter,
  passkeys: accountPasskeysRouter,
  sessions: accountSessionsRouter,
  ...accountPrivacy,

  /** Null for a guest. */
  me: headerProcedure
    .input(z.object({}).prefault({}))
    .query(async ({ ctx }) => describeAccount(await ctx.account())),

  update: accountProcedure
    .input(updateAccountInput)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => describeAccount(await updateAccount(tx, ctx.account, input))),
    ),

  security: accountProcedure.query(({ ctx }) => readSecurity(ctx.db, ctx)),

  /** The password once more, so that this session may do what matters for a while. */
  confirm: passwordProcedure.input(confirmInput).mutation(async ({ ctx, input }) => {
    await prove(ctx, input);
    await ctx.transact((tx) => confirmSession(tx, ctx.session));
    // What the same request, or batch, asks for next is asked of the session as it is now.
    ctx.session.confirmedAt = new Date();
  }),

  /** Signs out everywhere else. */
  changePassword: passwordProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const request = requestOf(ctx, input, 'account.changePassword');
    await unlessDone(ctx, request, async () => {
      await prove(ctx, input);
      await refuseEasyPassword(ctx.db, input.newPassword, ctx.account);
      const passwordHash = await ctx.passwords.hash(input.newPassword);
      const device = describeDevice(ctx.userAgent);
      await ctx.transact((tx) =>
        doOnce(tx, request, () => changePassword(tx, ctx, { passwordHash, device })),
      );
    });
  }),

  /** Only asks: both mailboxes get a mail, and decide. */
  changeEmail: passwordProcedure.input(changeEmailInput).mutation(async ({ ctx, input }) => {
    const request = requestOf(ctx, input, 'account.changeEmail');
    await unlessDone(ctx, request, async () => {
      await prove(ctx, input);
      await countWish(ctx, input.email);
      await ctx.transact((tx) => doOnce(tx, request, () => askEmailChange(tx, ctx.account, input)));
    });
    return await readSecurity(ctx.db, ctx);
  }),
});

/**
 * Each wish is a mail to an address that anybody may type: no account sends many, and no mailbox gets many,
 * from however many accounts. Counted alike whether the address has an account or not.
 */
async function countWish({ db, account }: { db: Db; account: Account }, to: string): Promise<void> {
  for (const whose of [`by/${account.id}`, `to/${to}`]) {
    await countHit(db, { key: `email-change/${whose}`, limit: 5, windowSeconds: 3600 });
  }
}

/** Hashing is slow, so that it comes before the transaction that it guards. */
async function prove(
  { db, passwords, account }: Pick<Context, 'db' | 'passwords'> & { account: Account },
  { password }: { password: string },
): Promise<void> {
  await provePassword(db, passwords, { accountId: account.id, password });
}
