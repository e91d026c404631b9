import { createHmac } from 'node:crypto';
import { sessionCookieName } from '@stockroom/auth/session-cookie';
import type { Db } from '@stockroom/db/db';
import { createPost } from '@stockroom/domain/journal/create-post';
import { placeOrder, type PlacedOrder } from '@stockroom/domain/orders/place-order';
import { addPerson } from '@stockroom/domain/privacy/person.fixture';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { afterAll, beforeAll } from 'vitest';
import { startProcess } from '../fixtures/start-process.ts';
import type { Known } from './arbitrary-input.fixture.ts';

const secret = 'a secret of the hostile tests, long enough';

/** In every row of the other customer, so that any of them is known wherever it turns up. */
export const othersMark = 'zxotherzx';
/** With it begins whatever nobody may ever see: hashes, tokens, seeds. */
const secretMark = 'secret-';
/** Of the form that scrypt's has here, and of no password. */
const passwordHash = `${'5a'.repeat(16)}:${'a5'.repeat(64)}`;

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
  // As `addPerson` and `restore` keep them.
  const tokens: Record<Who, string> = {
    guest: '',
    customer: 'secret-token-zxownzx',
    'other customer': `secret-token-${othersMark}`,
    staff: 'secret-token-staff',
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

    const customer = await addPerson({ db, transact }, 'zxownzx');
    const other = await addPerson({ db, transact }, othersMark);
    const staff = await addAccount(db, { email: 'staff@shop.test', role: 'staff' });
    accounts.set('customer', customer.account.id);
    accounts.set('other customer', other.account.id);
    accounts.set('staff', staff.id);
    await db.updateTable('credentials').set({ password_hash: passwordHash }).execute();
    const guests = await addGuestsOrder(lines);
    await transact((tx) => createPost(tx, staff, { title: 'A draft' }));
    known = {
      slug: variants.map(({ slug }) => slug),
      variantId: variants.map(({ id }) => id),
      number: [customer.order, other.order, guests].map(({ number }) => number),
      // Only the customer's own: a token is there to open an order without a session.
      token: [customer.order.accessToken],
      id: ['1', '2', '3', '4', '5'],
      country: ['GB', 'DE', 'US'],
      shippingMethodId: ['1', '2'],
      category: ['things'],
      email: [customer.account.email, 'somebody@shop.test'],
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

  async function addGuestsOrder(
    lines: readonly { variantId: string; quantity: number }[],
  ): Promise<PlacedOrder> {
    const { key: cart } = await addGuestCart(transact, lines);
    const input = await placeInput(db, { email: `${othersMark}-guest@shop.test` });
    const address = { ...input.address, name: `Guest ${othersMark}` };
    return await transact((tx) => placeOrder(tx, { cart, accountId: null }, { ...input, address }));
  }

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
      const forNobody = [secretMark, passwordHash];
      return who === 'guest' || who === 'customer' ? [...forNobody, othersMark] : forNobody;
    },
    restore,
  };
}

/** As better-auth signs it: see `readSessionToken`. */
function cookieOf(url: string, token: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookieName(url)}=${encodeURIComponent(`${token}.${signature}`)}`;
}
