import { z, type ZodType } from 'zod';
import { password, personName } from './account.ts';
import type { AccountFormAnswer, AccountFormRefusal, AccountForms } from './account-forms.ts';
import { email } from './email.ts';

/** What `/api/auth/*` answered, read whole. */
export interface AuthAnswer {
  status: number;
  /** Of the `retry-after` header. */
  retryAfterSeconds: number | null;
  /** Undefined where it was no JSON. */
  body: unknown;
}

/** Calls an endpoint of `/api/auth`, as whoever fills in the form; cookies of the answer are kept. */
export type AskAuth = (method: 'GET' | 'POST', path: string, body?: object) => Promise<AuthAnswer>;

/** Of the forms, those that need nothing but the endpoints: a phone has them, too. */
export type SigningIn = Pick<
  AccountForms,
  | 'signIn'
  | 'signUp'
  | 'giveCode'
  | 'signOut'
  | 'requestReset'
  | 'resetPassword'
  | 'verifyEmail'
  | 'resendVerification'
>;

export interface SigningInParts {
  ask: AskAuth;
  /** Who is signed in, to whom a mail of verification could go. */
  account: () => Promise<{ email: string; emailVerified: boolean } | null>;
}

/** What the server calls a password that is refused; among better-auth's own codes it is none. */
export const passwordTooEasy = 'PASSWORD_TOO_EASY';

const asksForCode = z.object({ twoFactorRedirect: z.literal(true) });
const challengeGone = z.object({ code: z.literal('INVALID_TWO_FACTOR_COOKIE') });
const tooEasy = z.object({ code: z.literal(passwordTooEasy) });

/**
 * What each form asks of the endpoints, and what their answers mean to a person: the same for the pages,
 * whose forms are answered by the server, and for phones, which ask over the network.
 */
export function createSigningIn({ ask, account }: SigningInParts): SigningIn {
  return {
    signIn: async (input) => {
      const address = email.safeParse(input.email);
      if (!address.success) return refuse({ code: 'bad_input', field: 'email' });
      const answer = await ask('POST', '/sign-in/email', {
        email: address.data,
        password: input.password,
      });
      if (isOk(answer) && asksForCode.safeParse(answer.body).success) {
        return refuse({ code: 'second_step' });
      }
      return explainAuth(answer, {
        400: { code: 'wrong_email_or_password' },
        401: { code: 'wrong_email_or_password' },
      });
    },

    signUp: async (input) => {
      const wrong = firstWrong(input, { name: personName, email, password });
      if (wrong) return refuse({ code: 'bad_input', field: wrong });
      return explainAuth(
        await ask('POST', '/sign-up/email', { ...input, email: email.parse(input.email) }),
      );
    },

    giveCode: async ({ code }) => {
      const typed = code.trim();
      const path = /^[\d\s]+$/.test(typed) ? 'verify-totp' : 'verify-backup-code';
      const body = { code: typed.replaceAll(/\s/g, '') };
      const answer = await ask('POST', `/two-factor/${path}`, body);
      // Both are 401 where the code was wrong; where there is nothing to give one to, the words differ.
      const isGone = challengeGone.safeParse(answer.body).success;
      return explainAuth(answer, {
        400: { code: 'start_again' },
        401: { code: isGone ? 'start_again' : 'wrong_code' },
        409: { code: 'wrong_code' },
      });
    },

    signOut: async () => explainAuth(await ask('POST', '/sign-out', {})),

    requestReset: async (input) => {
      const address = email.safeParse(input.email);
      if (!address.success) return refuse({ code: 'bad_input', field: 'email' });
      return explainAuth(await ask('POST', '/request-password-reset', { email: address.data }));
    },

    resetPassword: async (input) => {
      if (!password.safeParse(input.password).success) {
        return refuse({ code: 'bad_input', field: 'password' });
      }
      const body = { token: input.token, newPassword: input.password };
      return explainAuth(await ask('POST', '/reset-password', body), {
        400: { code: 'link_not_valid' },
      });
    },

    verifyEmail: async ({ token }) =>
      explainAuth(await ask('GET', `/verify-email?token=${encodeURIComponent(token)}`), {
        400: { code: 'link_not_valid' },
        401: { code: 'link_not_valid' },
        403: { code: 'sign_in_required' },
      }),

    resendVerification: async () => {
      const signedIn = await account();
      if (!signedIn) return refuse({ code: 'sign_in_required' });
      if (signedIn.emailVerified) return { ok: true };
      return explainAuth(await ask('POST', '/send-verification-email', { email: signedIn.email }));
    },
  };
}

type Field = Extract<AccountFormRefusal, { code: 'bad_input' }>['field'];

/** The first field, in the order of the form, that could not be meant. */
export function firstWrong<Name extends Field>(
  input: Record<Name, string>,
  schemas: Record<Name, ZodType>,
): Name | undefined {
  const names: Name[] = [];
  for (const name in schemas) names.push(name);
  return names.find((name) => !schemas[name].safeParse(input[name]).success);
}

/** What better-auth's answer means to the person; a status without a meaning is our mistake. */
export function explainAuth(
  answer: AuthAnswer,
  meanings: Partial<Record<number, AccountFormRefusal>> = {},
): AccountFormAnswer {
  const { status, body } = answer;
  if (isOk(answer)) return { ok: true };
  if (status === 429) {
    const retryAfterSeconds = answer.retryAfterSeconds ?? 60;
    return refuse({ code: 'too_many_requests', retryAfterSeconds });
  }
  if (status === 422 && tooEasy.safeParse(body).success) {
    return refuse({ code: 'password_too_easy' });
  }
  const refusal = meanings[status];
  if (refusal) return refuse(refusal);
  throw new Error(`Signing in answered ${status}: ${JSON.stringify(body)}`);
}

function isOk({ status }: AuthAnswer): boolean {
  return status >= 200 && status < 300;
}

function refuse(refusal: AccountFormRefusal): AccountFormAnswer {
  return { ok: false, refusal };
}
