import { createHmac, randomUUID } from 'node:crypto';
import { sessionCookieName } from '@stockroom/auth/session-cookie';
import type { Db } from '@stockroom/db/db';
import { placeOrder, type PlacedOrder } from '@stockroom/domain/orders/place-order';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { afterAll, beforeAll } from 'vitest';
import { startProcess } from '../fixtures/start-process.ts';
import type { Known } from './arbitrary-input.ts';

const secret = 'a secret of the hostile tests, long enough';

/** In every row of the other customer, so that any of them is known wherever it turns up. */
export const othersMark = 'zxotherzx';
/** In what nobody may ever see: hashes and tokens. */
export const secretMark = 'zxsecretzx';

export type Who = 'guest' | 'customer' | 'other customer' | 'staff';
export const everyone: readonly Who[] = ['guest', 'customer', 'other customer', 'staff'];

export interface HostileShop {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly db: Db;
  /** Values that exist, for inputs that get beyond 'not found'. */
  readonly known: Known;
  /** What the server has logged. */
  log: () => string;
  headers: (who: Who) => Record<string, string>;
  /** What this caller must never be told. */
  secretsFrom: (who: Who) => string[];
  /** Sessions that a call has ended are there again, and counted hits are forgotten. */
  restore: () => Promise<void>;
}

/** The real server in a process of its own, with rows that belong to different people. */
export function hostileShop(extra: Record<string, string> = {}): HostileShop {
  const { db, transact, url: databaseUrl } = testDatabase();
  const tokens: Record<Who, string> = {
    guest: '',
    customer: `${secretMark}-customer-${randomUUID()}`,
    'other customer': `${secretMark}-${othersMark}-${randomUUID()}`,
    staff: `${secretMark}-staff-${randomUUID()}`,
  };
  const accounts = new Map<Who, string>();
  let known: Known = {};
  let server: Awaited<ReturnType<typeof startProcess>> | undefined;
  let stop: (() => Promise<void>) | undefined;
  let calls = 0;

  beforeAll(async () => {
    await addShop(transact);
    await transact((tx) => tx.updateTable('shop').set({ name: 'The hostile shop' }).execute());
    const variants = [await addVariant(db, { onHand: 900_000 }), await addVariant(db)];
    const lines = variants.map(({ id }) => ({ variantId: id, quantity: 1 }));

    accounts.set('customer', (await addAccount(db, { email: 'customer@shop.test' })).id);
    accounts.set('other customer', (await addAccount(db, { email: `${othersMark}@shop.test` })).id);
    accounts.set('staff', (await addAccount(db, { email: 'staff@shop.test', role: 'staff' })).id);
    await db
      .updateTable('accounts')
      .set({ name: `Olga ${othersMark}` })
      .where('email', '=', `${othersMark}@shop.test`)
      .execute();
    for (const accountId of accounts.values()) {
      await db
        .insertInto('credentials')
        .values({
          account_id: accountId,
          provider: 'credential',
          provider_account_id: accountId,
          password_hash: `${secretMark}:hash`,
        })
        .execute();
    }

    const order = async (accountId: string | null, email: string, mark: string) => {
      const { key: cart } = await addGuestCart(transact, lines);
      const input = await placeInput(db, { email });
      const address = { ...input.address, name: `Customer ${mark}`, line1: `1 ${mark} Street` };
      return await transact((tx) => placeOrder(tx, { cart, accountId }, { ...input, address }));
    };
    const own = accounts.get('customer') ?? null;
    const others = accounts.get('other customer') ?? null;
    const orders: PlacedOrder[] = [
      await order(own, 'customer@shop.test', 'own'),
      await order(others, `${othersMark}@shop.test`, othersMark),
      await order(null, `${othersMark}-guest@shop.test`, othersMark),
    ];
    const ids = await db.selectFrom('mails').select('id').execute();
    known = {
      slug: variants.map(({ slug }) => slug),
      variantId: variants.map(({ id }) => id),
      number: orders.map(({ number }) => number),
      // Only the customer's own: a token is there to open an order without a session.
      token: orders.slice(0, 1).map(({ accessToken }) => accessToken),
      id: [...ids.map(({ id }) => id), '1', '2', '3'],
      country: ['GB', 'DE', 'US'],
      shippingMethodId: ['1', '2'],
      category: ['things'],
      email: ['customer@shop.test', 'somebody@shop.test'],
    };
    await restore();
    const env = {
      ...extra,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: secret,
      ROLES: 'web',
      LOG_LEVEL: 'warn',
      // Each call comes from an address of its own: what is tried here is not the rate limits.
      TRUST_PROXY: '127.0.0.1',
    };
    server = await startProcess(env, (clean) => (stop = clean));
    await server.ready();
  }, 60_000);

  afterAll(() => stop?.());

  async function restore(): Promise<void> {
    await db.deleteFrom('rate_limits').execute();
    for (const [who, accountId] of accounts) {
      await db
        .insertInto('sessions')
        .values({
          account_id: accountId,
          token: tokens[who],
          expires_at: new Date(Date.now() + 3_600_000),
          ip_address: '192.0.2.1',
          browser: who === 'other customer' ? `Browser ${othersMark}` : 'Browser',
        })
        .onConflict((conflict) => conflict.column('token').doNothing())
        .execute();
    }
  }

  const running = () => {
    if (!server) throw new Error('The hostile shop is open in tests, not before.');
    return server;
  };

  return {
    db,
    get url() {
      return running().url;
    },
    get port() {
      return running().port;
    },
    get pid() {
      return running().pid;
    },
    get known() {
      return known;
    },
    log: () => running().output().out + running().output().err,
    headers(who) {
      calls += 1;
      const address = `2001:db8:${(calls >> 16).toString(16)}:${(calls & 0xffff).toString(16)}::1`;
      return {
        origin: running().url,
        'x-forwarded-for': address,
        ...(who !== 'guest' && { cookie: cookieOf(running().url, tokens[who]) }),
      };
    },
    secretsFrom(who) {
      // Staff see customers' orders; what proves a person to be one is for nobody.
      return who === 'guest' || who === 'customer' ? [secretMark, othersMark] : [secretMark];
    },
    restore,
  };
}

/** As better-auth signs it: see `readSessionToken`. */
function cookieOf(url: string, token: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookieName(url)}=${encodeURIComponent(`${token}.${signature}`)}`;
}
