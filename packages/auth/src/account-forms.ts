import { password, personName } from '@stockroom/contract/account';
import type {
  AccountFormAnswer,
  AccountFormRefusal,
  AccountForms,
} from '@stockroom/contract/account-forms';
import { email } from '@stockroom/contract/email';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { findOwnerLink } from '@stockroom/domain/accounts/find-owner-link';
import { refuseEasyPassword } from '@stockroom/domain/accounts/refuse-easy-password';
import { useOwnerLink } from '@stockroom/domain/accounts/use-owner-link';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { limitedAddress } from '@stockroom/domain/rate-limits/limited-address';
import { ShopError } from '@stockroom/domain/shop-error';
import { z, type ZodType } from 'zod';
import type { Caller } from './caller.ts';
import type { Hashing } from './cap-hashing.ts';
import { passwordTooEasy } from './explain-refusal.ts';
import type { FindSignedIn } from './find-signed-in.ts';
import { createSecondStepForms } from './second-step-forms.ts';

/** A caller whose forms are answered by pages. */
export interface FormsCaller extends Caller {
  headers: Headers;
  /** Puts a `set-cookie` value on the page's answer. */
  setCookie(cookie: string): void;
}

export interface AccountFormsParts {
  db: Db;
  transact: Transact;
  publicUrl: string;
  hashing: Hashing;
  handle(request: Request, caller: Caller): Promise<Response>;
  findSignedIn: FindSignedIn;
  decrypt: (data: string) => Promise<string>;
  readBackupCodes: (accountId: string) => Promise<string[]>;
}

const asksForCode = z.object({ twoFactorRedirect: z.literal(true) });

const challengeGone = z.object({ code: z.literal('INVALID_TWO_FACTOR_COOKIE') });

async function isChallengeGone(response: Response): Promise<boolean> {
  return challengeGone.safeParse(await response.json().catch(() => null)).success;
}

/** The forms of one page's caller, by way of better-auth's own endpoints: one set of rules for both. */
export function createAccountForms(parts: AccountFormsParts, page: FormsCaller): AccountForms {
  const { db, transact, hashing } = parts;

  /** As the browser would have called, after the page's own check against forgery. */
  async function call(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const headers = new Headers({ origin: parts.publicUrl });
    for (const name of ['cookie', 'user-agent']) {
      const value = page.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (body) headers.set('content-type', 'application/json');
    const request = new Request(`${parts.publicUrl}/api/auth${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await parts.handle(request, page);
    if (response.ok) for (const cookie of response.headers.getSetCookie()) page.setCookie(cookie);
    return response;
  }

  async function signIn(input: { email: string; password: string }): Promise<AccountFormAnswer> {
    const address = email.safeParse(input.email);
    if (!address.success) return refuse({ code: 'bad_input', field: 'email' });
    const body = { email: address.data, password: input.password };
    const response = await call('POST', '/sign-in/email', body);
    if (response.ok && asksForCode.safeParse(await response.clone().json()).success) {
      return refuse({ code: 'second_step' });
    }
    return await explain(response, {
      400: { code: 'wrong_email_or_password' },
      401: { code: 'wrong_email_or_password' },
    });
  }

  return {
    signIn,

    signUp: async (input) => {
      const wrong = firstWrong(input, { name: personName, email, password });
      if (wrong) return refuse({ code: 'bad_input', field: wrong });
      return await explain(
        await call('POST', '/sign-up/email', { ...input, email: email.parse(input.email) }),
      );
    },

    giveCode: async ({ code }) => {
      const typed = code.trim();
      const path = /^[\d\s]+$/.test(typed) ? 'verify-totp' : 'verify-backup-code';
      const body = { code: typed.replaceAll(/\s/g, '') };
      const response = await call('POST', `/two-factor/${path}`, body);
      // Both are 401 where the code was wrong; where there is nothing to give one to, the words differ.
      const wrong = response.status === 401 && !(await isChallengeGone(response.clone()));
      return await explain(response, {
        400: { code: 'start_again' },
        401: { code: wrong ? 'wrong_code' : 'start_again' },
        409: { code: 'wrong_code' },
      });
    },

    signOut: async () => await explain(await call('POST', '/sign-out', {})),

    requestReset: async (input) => {
      const address = email.safeParse(input.email);
      if (!address.success) return refuse({ code: 'bad_input', field: 'email' });
      return await explain(await call('POST', '/request-password-reset', { email: address.data }));
    },

    resetPassword: async (input) => {
      if (!password.safeParse(input.password).success) {
        return refuse({ code: 'bad_input', field: 'password' });
      }
      const body = { token: input.token, newPassword: input.password };
      return await explain(await call('POST', '/reset-password', body), {
        400: { code: 'link_not_valid' },
      });
    },

    verifyEmail: async ({ token }) =>
      await explain(await call('GET', `/verify-email?token=${encodeURIComponent(token)}`), {
        400: { code: 'link_not_valid' },
        401: { code: 'link_not_valid' },
        403: { code: 'sign_in_required' },
      }),

    resendVerification: async () => {
      const signedIn = await parts.findSignedIn(page.headers);
      if (!signedIn) return refuse({ code: 'sign_in_required' });
      const { account } = signedIn;
      if (account.emailVerified) return { ok: true };
      return await explain(
        await call('POST', '/send-verification-email', { email: account.email }),
      );
    },

    secondStep: createSecondStepForms({
      db,
      post: (path, body) => call('POST', path, body),
      explain,
      signedIn: () => parts.findSignedIn(page.headers),
      decrypt: parts.decrypt,
      readBackupCodes: parts.readBackupCodes,
    }),

    findOwnerLink: async ({ token }) => await findOwnerLink(db, token),

    becomeOwner: async ({ token, ...input }) => {
      const wrong = firstWrong(input, { name: personName, password });
      if (wrong) return refuse({ code: 'bad_input', field: wrong });
      try {
        await countHit(db, {
          key: `owner-link/${limitedAddress(page.address)}`,
          limit: 20,
          windowSeconds: 60,
        });
        // Looked for before, so that made-up links cost no hashing.
        const link = await findOwnerLink(db, token);
        if (!link) return refuse({ code: 'link_not_valid' });
        const name = personName.parse(input.name);
        await refuseEasyPassword(db, input.password, { name, email: link.email });
        const passwordHash = await hashing.hash(input.password);
        const owner = await transact((tx) => useOwnerLink(tx, { token, name, passwordHash }));
        if (!owner) return refuse({ code: 'link_not_valid' });
        return await signIn({ email: owner.email, password: input.password });
      } catch (error) {
        if (!(error instanceof ShopError)) throw error;
        const { refusal } = error;
        if (refusal.code === 'too_many_requests' || refusal.code === 'password_too_easy') {
          return refuse(refusal);
        }
        throw error;
      }
    },
  };
}

type Field = Extract<AccountFormRefusal, { code: 'bad_input' }>['field'];

function firstWrong<Name extends Field>(
  input: Record<Name, string>,
  schemas: Record<Name, ZodType>,
): Name | undefined {
  const names: Name[] = [];
  for (const name in schemas) names.push(name);
  return names.find((name) => !schemas[name].safeParse(input[name]).success);
}

function refuse(refusal: AccountFormRefusal): AccountFormAnswer {
  return { ok: false, refusal };
}

/** What better-auth's answer means to the person; a status without a meaning is our mistake. */
async function explain(
  response: Response,
  meanings: Partial<Record<number, AccountFormRefusal>> = {},
): Promise<AccountFormAnswer> {
  if (response.ok) return { ok: true };
  if (response.status === 429) {
    const retryAfterSeconds = Number(response.headers.get('retry-after') ?? 60);
    return refuse({ code: 'too_many_requests', retryAfterSeconds });
  }
  if (response.status === 422 && (await response.clone().text()).includes(passwordTooEasy)) {
    return refuse({ code: 'password_too_easy' });
  }
  const refusal = meanings[response.status];
  if (refusal) return refuse(refusal);
  throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
}
