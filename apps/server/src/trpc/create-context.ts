import type { Context } from '@stockroom/api/context';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Account } from '@stockroom/domain/accounts/account';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import type { Exchange } from '../http/exchange.ts';
import { keepCartToken, readCartToken } from './cart-token.ts';

/** Finds who has signed in; null for a guest. */
export type FindAccount = (headers: Headers) => Promise<Account | null>;

export interface ContextOptions {
  db: Db;
  transact: Transact;
  watcher: OrderWatcher;
  publicUrl: string;
  https: boolean;
  findAccount: FindAccount;
  /** Whether a provider is configured that takes money. */
  takesPayments: boolean;
  /** Signs the challenges of the contact form. */
  challengeKey: string;
}

export type CreateContext = (exchange: Exchange) => Context;

/**
 * One context for each request: a page that calls ten procedures looks its session up once, and a
 * token kept by one of them is known to the next.
 */
export function contextCreator(options: ContextOptions): CreateContext {
  const { db, transact, watcher, publicUrl, https, findAccount, takesPayments, challengeKey } =
    options;
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
    let account: Promise<Account | null> | undefined;
    const context: Context = {
      db,
      transact,
      account: () => (account ??= lookUp(exchange)),
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

  async function lookUp(exchange: Exchange): Promise<Account | null> {
    const { headers } = exchange.req;
    // A session comes in a cookie or, from apps, in a header; without either nobody is asked.
    if (headers.cookie === undefined && headers.authorization === undefined) return null;
    return await findAccount(fetchHeaders(headers));
  }
}

function fetchHeaders(headers: NodeJS.Dict<string | string[]>): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return result;
}
