import { role } from '@stockroom/contract/account';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Account } from '@stockroom/domain/accounts/account';
import { provedByMail } from '@stockroom/domain/accounts/proved-by-mail';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { appOriginPlugin } from './app-origin.ts';
import type { AuthLog } from './auth-log.ts';
import { createAuthMails, resetHours, verificationHours } from './auth-mails.ts';
import { addressHeader, authRateLimits } from './auth-rate-limits.ts';
import { type Caller, callers } from './caller.ts';
import type { Hashing } from './cap-hashing.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { FindSignedIn } from './find-signed-in.ts';
import { followUp } from './follow-up.ts';
import { guardRequest } from './guard-requests.ts';
import { passkeyPlugin } from './passkeys.ts';
import { schemaNames } from './schema-names.ts';
import { secondStepPlugin } from './second-step.ts';
import { cookiePrefix } from './session-cookie.ts';
import { spentCodesPlugin } from './spent-codes.ts';
import { trustedOrigins } from './trusted-origins.ts';

export interface BetterAuthParts {
  db: Db;
  transact: Transact;
  /** Signs session cookies and the tokens of verification. */
  secret: string;
  /** The shop's own address, without a slash at its end; https makes cookies Secure. */
  publicUrl: string;
  /** Also trusts the app as it runs in Expo Go. */
  development?: boolean;
  hashing: Hashing;
  findSignedIn: FindSignedIn;
  log: AuthLog;
}

/** Seconds. A session ends this long after its sign-in; nothing prolongs it. */
const sessionLength = 60 * 86_400;

/** Of what better-auth says of an account, what the rest of the shop calls an Account. */
const signedInAccount = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  role,
});

/** Settings of better-auth, each where we differ from its defaults or depend on one. */
export function createBetterAuth(parts: BetterAuthParts) {
  const { db, transact, log, hashing } = parts;
  const mails = createAuthMails({ db, transact });

  /** Who has just signed in, or has just proved the address of the account that they are in. */
  async function whoIsNewlyKnown(ctx: {
    path?: string;
    headers?: Headers | undefined;
    context: { newSession: { user: Record<string, unknown> } | null };
  }): Promise<Account | null> {
    if (ctx.context.newSession) return signedInAccount.parse(ctx.context.newSession.user);
    if (ctx.path !== '/verify-email' || !ctx.headers) return null;
    const signedIn = await parts.findSignedIn(ctx.headers);
    return signedIn?.account.emailVerified ? signedIn.account : null;
  }

  const signedInBefore = new WeakMap<Caller, SignedIn>();
  const followingUp: BetterAuthPlugin = {
    id: 'following-up',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const caller = callers.getStore();
            if (!caller || isAPIError(ctx.context.returned)) return;
            const { path, headers } = ctx;
            const body: unknown = ctx.body;
            try {
              const before = signedInBefore.get(caller);
              const signedIn = (await whoIsNewlyKnown(ctx)) ?? undefined;
              await followUp(transact, { path, headers, body, before, signedIn, caller });
            } catch (error) {
              log.error(
                { err: error },
                'What follows a sign-in failed; a later request will do it.',
              );
            }
          }),
        },
      ],
    },
  };

  return betterAuth({
    ...schemaNames,
    appName: 'Stockroom',
    baseURL: parts.publicUrl,
    basePath: '/api/auth',
    secret: parts.secret,
    trustedOrigins: trustedOrigins(parts.publicUrl, parts),
    // Its transactions are its own: what it writes in them are its own four tables only.
    database: { db, type: 'postgres', transaction: true },
    session: {
      ...schemaNames.session,
      expiresIn: sessionLength,
      // Whether a sign-in is recent enough is asked by us, of `confirmed_at`.
      freshAge: 0,
      disableSessionRefresh: true,
    },
    verification: { ...schemaNames.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      // Signing in at once would tell whether the address had an account before.
      autoSignIn: false,
      requireEmailVerification: false,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetHours * 3600,
      password: {
        hash: (password) => hashing.hash(password).catch(explainRefusal),
        verify: (proof) => hashing.verify(proof).catch(explainRefusal),
      },
      sendResetPassword: ({ user, token }) => mails.resetPassword(user, token),
      onPasswordReset: ({ user }) => transact((tx) => provedByMail(tx, { accountId: user.id })),
      onExistingUserSignUp: ({ user }) => mails.accountExists(user),
      // As a real new account is answered, field by field.
      customSyntheticUser: ({ coreFields, id }) => ({
        ...coreFields,
        role: 'customer',
        twoFactorEnabled: false,
        id,
      }),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: verificationHours * 3600,
      sendVerificationEmail: ({ user, token }, request) =>
        mails.verifyEmail(user, token, {
          fromApp: request?.headers.has('x-stockroom-client') ?? false,
        }),
      // The mailbox and the password must be one person's: who signs up with a stranger's address
      // must gain nothing by the stranger's click.
      beforeEmailVerification: async (user, request) => {
        const signedIn = request && (await parts.findSignedIn(request.headers));
        if (signedIn?.account.id === user.id) return;
        const message = 'Sign in with the account of this address first.';
        throw new APIError('FORBIDDEN', { code: 'SIGN_IN_TO_VERIFY', message });
      },
    },
    rateLimit: authRateLimits(db),
    advanced: {
      cookiePrefix: cookiePrefix(parts.publicUrl),
      // It would put `__Secure-` before our prefix; `secure` below is what it stands for.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: parts.publicUrl.startsWith('https:'),
      },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Said, because better-auth drops both checks where it believes itself under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // The database makes the ids; `schema.test.ts` compares the schema, not each start.
      database: { generateId: 'uuid', validateSchema: false },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // Of what comes along only an error is kept: the rest may be somebody's row.
      log: (level, message, ...rest) => {
        const err = rest.find((each) => each instanceof Error);
        log[level === 'error' ? 'error' : 'warn'](err ? { err } : {}, message);
      },
    },
    onAPIError: {
      // What better-auth refuses is no error of ours; the rest must not reach the console unscrubbed.
      onError: (error) => {
        if (!isAPIError(error)) log.error({ err: error }, 'Signing in failed.');
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const { path, headers } = ctx;
        const body: unknown = ctx.body;
        const guarded = await guardRequest(parts, { path, headers, body });
        const caller = callers.getStore();
        if (caller && guarded.signedIn) signedInBefore.set(caller, guarded.signedIn);
        return guarded.body === undefined ? undefined : { context: { body: guarded.body } };
      }),
    },
    // Hooks of plugins run in their order, after our own: only behind the second step is it certain
    // who has signed in.
    plugins: [
      appOriginPlugin(),
      secondStepPlugin(),
      spentCodesPlugin(parts),
      passkeyPlugin(parts.publicUrl),
      followingUp,
    ],
  });
}
