import { password, personName } from '@stockroom/contract/account';
import type {
  AccountFormAnswer,
  AccountFormRefusal,
  AccountForms,
} from '@stockroom/contract/account-forms';
import { type AskAuth, createSigningIn, firstWrong } from '@stockroom/contract/signing-in';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { findOwnerLink } from '@stockroom/domain/accounts/find-owner-link';
import { refuseEasyPassword } from '@stockroom/domain/accounts/refuse-easy-password';
import { useOwnerLink } from '@stockroom/domain/accounts/use-owner-link';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { limitedAddress } from '@stockroom/domain/rate-limits/limited-address';
import { ShopError } from '@stockroom/domain/shop-error';
import type { Caller } from './caller.ts';
import type { Hashing } from './cap-hashing.ts';
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

/** The forms of one page's caller, by way of better-auth's own endpoints: one set of rules for both. */
export function createAccountForms(parts: AccountFormsParts, page: FormsCaller): AccountForms {
  const { db, transact, hashing } = parts;

  /** As the browser would have called, after the page's own check against forgery. */
  const ask: AskAuth = async (method, path, body) => {
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
    const retryAfter = response.headers.get('retry-after');
    return {
      status: response.status,
      retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
      body: await response.json().catch(() => undefined),
    };
  };

  const signedIn = () => parts.findSignedIn(page.headers);
  const signingIn = createSigningIn({
    ask,
    account: async () => (await signedIn())?.account ?? null,
  });

  return {
    ...signingIn,

    secondStep: createSecondStepForms({
      db,
      post: (path, body) => ask('POST', path, body),
      signedIn,
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
        return await signingIn.signIn({ email: owner.email, password: input.password });
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

function refuse(refusal: AccountFormRefusal): AccountFormAnswer {
  return { ok: false, refusal };
}
