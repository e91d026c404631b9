import { passkeyName } from '@stockroom/contract/account';
import type { Db } from '@stockroom/db/db';
import { isConfirmed, type SignedIn } from '@stockroom/domain/accounts/session';
import { refuseEasyPassword } from '@stockroom/domain/accounts/refuse-easy-password';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { explainRefusal } from './explain-refusal.ts';
import type { FindSignedIn } from './find-signed-in.ts';
import { readSignUp } from './read-sign-up.ts';

export interface GuardedRequest {
  path: string;
  headers: Headers | undefined;
  body: unknown;
}

export interface Guard {
  db: Db;
  findSignedIn: FindSignedIn;
}

/** Who asked, where a rule had to know; and what better-auth is to read instead of the body. */
export interface Guarded {
  signedIn?: SignedIn;
  body?: unknown;
}

/** As far as we look; better-auth judges the rest. */
const newPassword = z.looseObject({ newPassword: z.string().max(1_000) });
const codeBody = z.strictObject({ code: z.string().max(40) });
const registrationBody = z.strictObject({ response: z.looseObject({}), name: passkeyName });

/** Our rules for better-auth's endpoints, before they run. @throws APIError */
export async function guardRequest(guard: Guard, request: GuardedRequest): Promise<Guarded> {
  const { path, body } = request;
  if (holdsNul(body)) refuse('BAD_REQUEST', 'BAD_INPUT', 'Send text alone.');
  switch (path) {
    case '/sign-up/email': {
      const asked = readSignUp(body);
      await refuseEasyPassword(guard.db, asked.password, asked).catch(explainRefusal);
      return { body: asked };
    }
    case '/reset-password': {
      const chosen = newPassword.safeParse(body);
      if (!chosen.success) return {};
      await refuseEasyPassword(guard.db, chosen.data.newPassword).catch(explainRefusal);
      return {};
    }

    case '/passkey/generate-register-options':
      return { signedIn: await requireConfirmed(guard, request) };
    case '/passkey/verify-registration':
      return {
        signedIn: await requireConfirmed(guard, request),
        body: read(registrationBody, body, 'Give the passkey a name of 1 to 100 characters.'),
      };

    case '/two-factor/enable': {
      const signedIn = await requireSignedIn(guard, request);
      if (signedIn.account.role === 'customer') {
        refuse('FORBIDDEN', 'NOT_ALLOWED', 'Signing in in two steps is for staff.');
      }
      await countPassword(guard, signedIn);
      return { signedIn };
    }
    case '/two-factor/disable':
    case '/two-factor/generate-backup-codes': {
      const signedIn = await requireSignedIn(guard, request);
      await countPassword(guard, signedIn);
      return { signedIn };
    }
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code': {
      // Whether a browser is trusted from now on, for example, is not the caller's to say.
      read(codeBody, body, 'Give a code, and nothing else.');
      const signedIn = request.headers && (await guard.findSignedIn(request.headers));
      if (!signedIn) return {};
      await refuseIdleCode(guard, path, signedIn);
      return { signedIn };
    }
    default:
      return {};
  }
}

async function requireSignedIn(guard: Guard, { headers }: GuardedRequest): Promise<SignedIn> {
  const signedIn = headers && (await guard.findSignedIn(headers));
  return signedIn ?? refuse('UNAUTHORIZED', 'SIGN_IN_REQUIRED', 'Sign in first.');
}

async function requireConfirmed(guard: Guard, request: GuardedRequest): Promise<SignedIn> {
  const signedIn = await requireSignedIn(guard, request);
  if (isConfirmed(signedIn.session)) return signedIn;
  return refuse('FORBIDDEN', 'CONFIRM_IT_IS_YOU', 'Give your password first (account.confirm).');
}

/** Guesses are counted by the account, with those of `account.confirm` and its like. */
async function countPassword({ db }: Guard, { account }: SignedIn): Promise<void> {
  const key = `password/${account.id}`;
  await countHit(db, { key, limit: 10, windowSeconds: 600 }).catch(explainRefusal);
}

/**
 * A code of somebody who is signed in finishes the setting up of the second step, and is good for
 * nothing else: it must not become a place to guess codes, where nothing counts the guesses.
 */
async function refuseIdleCode({ db }: Guard, path: string, { account }: SignedIn): Promise<void> {
  const unfinished = await db
    .selectFrom('two_factors')
    .select('id')
    .where('account_id', '=', account.id)
    .where('verified', '=', false)
    .executeTakeFirst();
  if (unfinished && path === '/two-factor/verify-totp') {
    const key = `second-step/${account.id}`;
    await countHit(db, { key, limit: 20, windowSeconds: 600 }).catch(explainRefusal);
    return;
  }
  refuse('BAD_REQUEST', 'SIGNED_IN_ALREADY', 'You are signed in already.');
}

function read<Out>(schema: z.ZodType<Out>, body: unknown, message: string): Out {
  const result = schema.safeParse(body);
  return result.success ? result.data : refuse('BAD_REQUEST', 'BAD_INPUT', message);
}

function refuse(
  status: ConstructorParameters<typeof APIError>[0],
  code: string,
  message: string,
): never {
  throw new APIError(status, { code, message });
}

/** PostgreSQL stores no NUL in a text: looked up there, it would end as an error of ours. */
function holdsNul(body: unknown): boolean {
  if (typeof body === 'string') return body.includes('\0');
  if (typeof body !== 'object' || body === null) return false;
  return Object.values(body).some((value) => holdsNul(value));
}
