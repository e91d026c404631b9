import type { AccountForms } from '@stockroom/contract/account-forms';
import { ShopError } from '@stockroom/domain/shop-error';
import { symmetricDecrypt } from 'better-auth/crypto';
import pLimit from 'p-limit';
import { createAccountForms, type FormsCaller } from './account-forms.ts';
import { nameAppOrigin } from './app-origin.ts';
import { atWholeSteps } from './at-whole-steps.ts';
import { addressHeader } from './auth-rate-limits.ts';
import { type Caller, callers } from './caller.ts';
import { capHashing, type Hashing } from './cap-hashing.ts';
import { type BetterAuthParts, createBetterAuth } from './create-better-auth.ts';
import { createFindSignedIn, type FindSignedIn } from './find-signed-in.ts';
import { isOpen } from './open-paths.ts';
import { sessionCookieName } from './session-cookie.ts';

export interface Auth {
  /** Answers `/api/auth/*`. */
  handle(request: Request, caller: Caller): Promise<Response>;
  findSignedIn: FindSignedIn;
  /** For the pages that this request asks for. */
  forms(page: FormsCaller): AccountForms;
  /** For whoever makes accounts besides: owners by link, demo accounts. */
  hashing: Hashing;
}

export interface AuthOptions extends Omit<BetterAuthParts, 'hashing' | 'findSignedIn'> {
  /** Shared where several of these live in one process. */
  hashing?: Hashing;
  /** How many may wait to be let in where a hash is asked for; 100 unless told. */
  mostInLine?: number;
}

/** Endpoints whose answer waits for a hash. */
const hashes = new Set(
  ['/sign-in/email', '/sign-up/email', '/reset-password'].map((path) => `/api/auth${path}`),
);
/** Of those: more than hash at the same time, so that whoever is refused by a limit keeps nobody. */
const atOnce = 3;

/**
 * Endpoints that write to a mailbox, or do not, by whether its address has an account. better-auth itself
 * sees to it that `/send-verification-email` takes as long in both cases.
 */
const writesMails = new Set(
  ['/request-password-reset', '/sign-up/email'].map((path) => `/api/auth${path}`),
);

/** Everything of signing in that other packages need; better-auth itself stays in here. */
export async function createAuth(options: AuthOptions): Promise<Auth> {
  const { db, transact, publicUrl, secret } = options;
  const hashing = options.hashing ?? capHashing();
  const findSignedIn = createFindSignedIn(db, { name: sessionCookieName(publicUrl), secret });
  const betterAuth = createBetterAuth({ ...options, hashing, findSignedIn });
  // What is wrong with its settings should stop the start, not the first sign-in.
  const { secretConfig } = await betterAuth.$context;

  const { mostInLine = 100 } = options;
  const line = pLimit(atOnce);
  /**
   * Before better-auth does anything for them: fifty who come at once would otherwise all be served up
   * to their hashes first, and nobody else meanwhile.
   */
  async function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    if (line.pendingCount >= mostInLine) {
      throw new ShopError({ code: 'too_many_requests', retryAfterSeconds: 3 });
    }
    return await line(work);
  }

  async function handle(request: Request, caller: Caller): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!isOpen(pathname)) return Response.json({ code: 'NOT_FOUND' }, { status: 404 });
    request.headers.set(addressHeader, caller.address);
    nameAppOrigin(request.headers);
    const answer = () => callers.run(caller, () => betterAuth.handler(request));
    const enter = hashes.has(pathname) ? inLine : <Result>(work: () => Promise<Result>) => work();
    // Signing up hashes inside a transaction: its turn comes before its connection.
    const signsUp = pathname.endsWith('/sign-up/email');
    const letIn = () =>
      enter(() => (signsUp ? hashing.inTurn(answer) : answer())).catch(explainRefusal);
    const response = await (writesMails.has(pathname) ? atWholeSteps(letIn) : letIn());
    const retryAfter = response.headers.get('x-retry-after');
    if (retryAfter !== null) response.headers.set('retry-after', retryAfter);
    return response;
  }

  return {
    handle,
    findSignedIn,
    forms: (page) =>
      createAccountForms(
        {
          db,
          transact,
          publicUrl,
          hashing,
          handle,
          findSignedIn,
          decrypt: (data) => symmetricDecrypt({ key: secretConfig, data }),
          readBackupCodes: async (userId) =>
            (await betterAuth.api.viewBackupCodes({ body: { userId } })).backupCodes,
        },
        page,
      ),
    hashing,
  };
}

function explainRefusal(error: unknown): Response {
  if (error instanceof ShopError && error.refusal.code === 'too_many_requests') {
    return Response.json(
      { code: 'TOO_MANY_REQUESTS', message: 'Too many requests. Please try again later.' },
      { status: 429, headers: { 'x-retry-after': String(error.refusal.retryAfterSeconds) } },
    );
  }
  throw error;
}
