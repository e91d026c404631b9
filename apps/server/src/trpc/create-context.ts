import type { Context } from '@stockroom/api/context';
import { oldestApp as oldestAppServed } from '@stockroom/contract/app';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Passwords } from '@stockroom/domain/accounts/passwords';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import type { Exchange } from '../http/exchange.ts';
import { readAppVersion } from './app-version.ts';
import { keepCartToken, readCartToken } from './cart-token.ts';

/** Finds who has signed in, and by which session; null for a guest. */
export type FindSignedIn = (headers: Headers, address: string) => Promise<SignedIn | null>;

export interface ContextOptions {
  db: Db;
  transact: Transact;
  watcher: OrderWatcher;
  publicUrl: string;
  https: boolean;
  findSignedIn: FindSignedIn;
  passwords: Passwords;
  /** Whether a provider is configured that takes money. */
  takesPayments: boolean;
  /** Signs the challenges of the contact form. */
  challengeKey: string;
  isDemo: boolean;
  /** For tests: the oldest version of the app that is served, if not the one of this code. */
  oldestApp?: string;
}

export type CreateContext = (exchange: Exchange) => Context;

/**
 * One context for each request: a page that calls ten procedures looks its session up once, and a
 * token kept by one of them is known to the next.
 */
export function contextCreator(options: ContextOptions): CreateContext {
  const { db, transact, watcher, publicUrl, https, findSignedIn, takesPayments, passwords } =
    options;
  const { challengeKey, isDemo, oldestApp = oldestAppServed } = options;
  const made = new WeakMap<Exchange, Context>();

  return (exchange) => {
    let context = made.get(exchange);
    if (!context) {
      context = create(exchange);
      made.set(exchange, context);
    }
    return context;
  };

  function create(exchange: Exchange): Context {
    let found: Promise<SignedIn | null> | undefined;
    const signedIn = () => (found ??= lookUp(exchange));
    const context: Context = {
      db,
      transact,
      account: async () => (await signedIn())?.account ?? null,
      signedIn,
      lookAgain: async () => (await lookUp(exchange))?.account ?? null,
      passwords,
      appVersion: readAppVersion(exchange.req),
      oldestApp,
      isDemo,
      userAgent: exchange.req.headers['user-agent'] ?? null,
      cartToken: readCartToken(exchange.req, https),
      keepCartToken: (token) => {
        context.cartToken = token;
        keepCartToken(exchange, token, https);
      },
      address: exchange.address,
      requestId: exchange.id,
      publicUrl,
      watcher,
      takesPayments,
      challengeKey,
      signal: exchange.gone,
    };
    return context;
  }

  async function lookUp(exchange: Exchange): Promise<SignedIn | null> {
    const { headers } = exchange.req;
    // A session comes in a cookie or, from apps, in a header; without either nobody is asked.
    if (headers.cookie === undefined && headers.authorization === undefined) return null;
    return await findSignedIn(fetchHeaders(headers), exchange.address);
  }
}

function fetchHeaders(headers: NodeJS.Dict<string | string[]>): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return result;
}
