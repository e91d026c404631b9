import { requireConfirmed } from '@stockroom/domain/accounts/require-confirmed';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import { ShopError } from '@stockroom/domain/shop-error';
import type { Context } from './context.ts';
import { isTooOld } from './is-too-old.ts';
import { toTRPCError } from './refuse.ts';
import { type AnswerSubject, middleware, procedure } from './trpc.ts';

/** A rule's refusal becomes a tRPC error; what is unexpected stays unexpected. */
const explainRefusals = middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  if (result.error.cause instanceof ShopError) throw toTRPCError(result.error.cause);
  if (isMissedReference(result.error.cause) && (await hasGone(ctx))) {
    throw toTRPCError(new ShopError({ code: 'sign_in_required' }));
  }
  return result;
});

/** PostgreSQL's foreign_key_violation: what was written refers to a row that is not there. */
function isMissedReference(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && error.code === '23503';
}

/** Whoever began this request with an account, and has none now: it was erased in the middle. */
async function hasGone(ctx: Context): Promise<boolean> {
  return (await ctx.account()) !== null && (await ctx.lookAgain()) === null;
}

/** Before anything else is looked at: what such a build sends and expects may mean something else by now. */
const refuseOldApps = middleware(async ({ ctx, next }) => {
  if (isTooOld(ctx)) throw new ShopError({ code: 'app_too_old', oldest: ctx.oldestApp });
  return await next();
});

/** For anybody: guests, customers, staff. */
export const publicProcedure = procedure
  .meta({ for: 'anyone' })
  .use(explainRefusals)
  .use(refuseOldApps);

/**
 * For anybody, and the same for everybody: the server may keep the answer until something that it is made
 * of changes. So that it cannot depend on who asks, such a procedure does not get to know it.
 */
export function keptProcedure(...of: readonly AnswerSubject[]) {
  return publicProcedure
    .meta({ for: 'anyone', kept: { for: 'everyone', of } })
    .use(({ next }) => next({ ctx: withheld }));
}

const withheld = {
  account: undefined,
  address: undefined,
  appVersion: undefined,
  cartToken: undefined,
  keepCartToken: undefined,
  requestId: undefined,
  transact: undefined,
};

/** Empty for strangers, and the same for all of them; it is asked for by the header of every page. */
export const headerProcedure = publicProcedure.meta({
  for: 'anyone',
  kept: { for: 'strangers', of: ['shop'] },
});

/** For whoever is signed in. */
export const accountProcedure = publicProcedure
  .meta({ for: 'account' })
  .use(async ({ ctx, next }) => {
    const { account, session } = await requireSignedIn(ctx);
    return await next({ ctx: { account, session } });
  });

/**
 * For whoever has given the password, or signed in, a short while ago: what would let somebody stay in
 * who has found an open session. Others are refused with `confirm_it_is_you`, and call `account.confirm`.
 */
export const confirmedProcedure = accountProcedure.use(async ({ ctx, next }) => {
  requireConfirmed(ctx.session);
  return await next();
});

/** For those who may enter the office. */
export const staffProcedure = publicProcedure.meta({ for: 'staff' }).use(async ({ ctx, next }) => {
  const { account, session } = await requireSignedIn(ctx);
  if (account.role === 'customer') throw new ShopError({ code: 'not_allowed' });
  return await next({ ctx: { account, session } });
});

/** For whoever the shop belongs to. */
export const ownerProcedure = staffProcedure.meta({ for: 'owner' }).use(async ({ ctx, next }) => {
  if (ctx.account.role !== 'owner') throw new ShopError({ code: 'not_allowed' });
  return await next();
});

async function requireSignedIn(ctx: Context): Promise<SignedIn> {
  const signedIn = await ctx.signedIn();
  if (!signedIn) throw new ShopError({ code: 'sign_in_required' });
  return signedIn;
}
