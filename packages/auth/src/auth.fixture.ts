import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase, type TestDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll } from 'vitest';
import type { Caller } from './caller.ts';
import type { Hashing } from './cap-hashing.ts';
import { type Auth, createAuth } from './create-auth.ts';

export const publicUrl = 'http://shop.test';

export interface TestAuth extends TestDatabase {
  /** Made anew by `beforeAll`; read it in tests only. */
  readonly auth: Auth;
  /** Another server process of the same shop: it shares the database and the secret, and nothing else. */
  anotherProcess(): Promise<Auth>;
  /** Errors and warnings that were logged. */
  readonly logged: string[];
  /** A browser of its own address and cookies. */
  browser(options?: Partial<Caller>): Browser;
  /** The token of the newest mail to the address, out of its path. */
  mailedToken(email: string, kind: string): Promise<string>;
  mails(email: string): Promise<{ kind: string; data: unknown }[]>;
}

export interface AuthFixtureOptions {
  publicUrl?: string;
  max?: number;
  hashing?: Hashing;
  mostInLine?: number;
}

let lastAddress = 0;

/** The real better-auth on a real, migrated database with a shop in it, and queues for its mails. */
export function authFixture(options: AuthFixtureOptions = {}): TestAuth {
  const database = testDatabase({ max: options.max ?? 10 });
  const url = options.publicUrl ?? publicUrl;
  const logged: string[] = [];
  let auth: Auth | undefined;

  beforeAll(async () => {
    await addShop(database.transact);
    await startSending(database.db);
    auth = await open();
  });
  afterAll(() => stopSending());

  function open(): Promise<Auth> {
    const log = (_detail: object, sentence: string) => void logged.push(sentence);
    return createAuth({
      db: database.db,
      transact: database.transact,
      secret: 'a secret of the tests, long enough to be one',
      publicUrl: url,
      log: { error: log, warn: log },
      ...(options.hashing && { hashing: options.hashing }),
      ...(options.mostInLine !== undefined && { mostInLine: options.mostInLine }),
    });
  }

  const current = (): Auth => {
    if (!auth) throw new Error('The fixture is ready in tests, not before.');
    return auth;
  };

  return {
    ...database,
    get auth() {
      return current();
    },
    anotherProcess: open,
    logged,
    browser: (caller = {}) => {
      lastAddress += 1;
      const address = `198.51.${Math.floor(lastAddress / 250)}.${(lastAddress % 250) + 1}`;
      return new Browser(current, url, { address, ...caller });
    },
    mails: (email) =>
      database.db
        .selectFrom('mails')
        .select(['kind', 'data'])
        .where('recipient', '=', email)
        .orderBy('id')
        .execute(),
    mailedToken: async (email, kind) => {
      const { rows } = await database.pool.query<{ path: string }>(
        `select data ->> 'path' as path from mails where recipient = $1 and kind = $2
         order by id desc limit 1`,
        [email, kind],
      );
      const token = new URL(rows[0]?.path ?? '/', url).searchParams.get('token');
      if (!token) throw new Error(`No ${kind} went to ${email}`);
      return token;
    },
  };
}

/** As much of a browser as signing in needs: cookies, an address, the origin of its page. */
export class Browser {
  readonly #auth: () => Auth;
  readonly #url: string;
  readonly caller: Caller;
  readonly cookies = new Map<string, string>();
  /** Whole `set-cookie` values, as they came. */
  readonly setCookies: string[] = [];
  origin: string | undefined;

  constructor(auth: () => Auth, url: string, caller: Caller) {
    this.#auth = auth;
    this.#url = url;
    this.caller = caller;
    this.origin = url;
  }

  get headers(): Headers {
    const headers = new Headers();
    if (this.origin !== undefined) headers.set('origin', this.origin);
    if (this.cookies.size > 0) {
      headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    }
    return headers;
  }

  async post(
    path: string,
    body: object = {},
    more: Record<string, string> = {},
  ): Promise<Response> {
    const headers = this.headers;
    headers.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    return await this.#send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async get(path: string): Promise<Response> {
    return await this.#send(path, { headers: this.headers });
  }

  forms() {
    return this.#auth().forms({
      ...this.caller,
      headers: this.headers,
      setCookie: (cookie) => this.keep(cookie),
    });
  }

  async account() {
    return (await this.#auth().findSignedIn(this.headers))?.account ?? null;
  }

  keep(cookie: string): void {
    this.setCookies.push(cookie);
    const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const request = new Request(`${this.#url}/api/auth${path}`, init);
    const response = await this.#auth().handle(request, this.caller);
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }
}
