import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { testDatabase } from '@stockroom/testing/database';
import { describe, expect, it } from 'vitest';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import { paymentShop } from './payment-shop.fixture.ts';
import { contextCreator } from '../trpc/create-context.ts';
import { endReservation } from '@stockroom/testing/payment-rows';
import { answerPay } from './answer-pay.ts';
import { type AppReturnOptions, findAppReturn } from './app-return.ts';

const database = testDatabase();
const shop = paymentShop(database);

async function open(path: string, method = 'GET', options: Partial<AppReturnOptions> = {}) {
  const { db, transact } = database;
  const createContext = contextCreator({
    db,
    transact,
    watcher: { wakeups: () => ({ next: async () => ({ done: true, value: undefined }) }) },
    publicUrl: shop.url,
    https: false,
    passwords: noPasswords,
    findSignedIn: async () => null,
    takesPayments: true,
    challengeKey: 'the key of tests',
    isDemo: false,
  });
  const area = answerPay(
    { ...shop.context, https: false, development: false, ...options },
    createContext,
  );
  const { url } = await serve({ routes: [['/pay/', { name: 'pay', area, bodyLimit: 0 }]] });
  const response = await fetch(url + path, { method, redirect: 'manual' });
  return {
    status: response.status,
    location: response.headers.get('location'),
    cookie: response.headers.get('set-cookie'),
  };
}

describe('/pay/:number', () => {
  it('sends the holder of the link to the provider', async () => {
    const { order } = await shop.placeOrder();
    const { status, location } = await open(`/pay/${order.number}?token=${order.accessToken}`);
    expect(status).toBe(303);
    expect(location).toMatch(/\/test-bank\/pay\/tbs_/);
  });

  it('sends everybody else to the order’s page, which says that there is none', async () => {
    const { order } = await shop.placeOrder();
    const elsewhere = { status: 303, location: `/orders/${order.number}` };
    expect(await open(`/pay/${order.number}`)).toMatchObject(elsewhere);
    expect(await open(`/pay/${order.number}?token=made-up`)).toMatchObject(elsewhere);
  });

  it('is opened, and nothing else', async () => {
    const { order } = await shop.placeOrder();
    expect((await open(`/pay/${order.number}`, 'POST')).status).toBe(405);
    expect((await open('/pay/')).status).toBe(404);
    expect((await open('/pay/a/b')).status).toBe(404);
  });
});

/** Where the page of the order would send a browser on that keeps this cookie. */
function foundIn(cookie: string | null, number: string, options: Partial<AppReturnOptions> = {}) {
  const req = new IncomingMessage(new Socket());
  req.headers.cookie = cookie?.split(';')[0];
  const all = { https: false, development: false, ...options };
  return findAppReturn({ req, path: `/orders/${number}` }, all);
}

describe('/pay/:number for the app', () => {
  it('remembers for this order alone that the browser goes back to the app', async () => {
    const { order } = await shop.placeOrder();
    const app = encodeURIComponent(`stockroom://orders/${order.number}`);
    const path = `/pay/${order.number}?token=${order.accessToken}&app=${app}`;
    const { status, location, cookie } = await open(path);
    expect(status).toBe(303);
    // The bank is asked as for everybody else.
    expect(location).toBe((await open(`/pay/${order.number}?token=${order.accessToken}`)).location);
    expect(cookie).toBe(
      `back-to-app=${app}; Path=/orders/${order.number}; Max-Age=7200; HttpOnly; SameSite=Lax`,
    );
    expect(foundIn(cookie, order.number)).toBe(`stockroom://orders/${order.number}`);
    expect(foundIn(cookie, 'S-100001')).toBeNull();

    const secure = await open(path, 'GET', { https: true });
    expect(secure.cookie).toMatch(/^__Secure-back-to-app=.*; Secure$/);
    expect(foundIn(secure.cookie, order.number, { https: true })).not.toBeNull();
  });

  it('forgets it for whoever comes from the web afterwards', async () => {
    const { order } = await shop.placeOrder();
    const { cookie } = await open(`/pay/${order.number}?token=${order.accessToken}`);
    expect(cookie).toBe(
      `back-to-app=; Path=/orders/${order.number}; Max-Age=0; HttpOnly; SameSite=Lax`,
    );
  });

  it('sends the app home from an order that cannot be paid any more', async () => {
    const { order } = await shop.placeOrder();
    await endReservation(database.db, order);
    const app = encodeURIComponent(`stockroom://orders/${order.number}`);
    const path = `/pay/${order.number}?token=${order.accessToken}`;
    expect((await open(`${path}&app=${app}`)).location).toBe(
      `${shop.url}/orders/${order.number}?token=${order.accessToken}&payment=settled`,
    );
    expect((await open(path)).location).not.toContain('payment=');
  });

  it('remembers nothing for whoever may not see the order', async () => {
    const { order } = await shop.placeOrder();
    const app = encodeURIComponent(`stockroom://orders/${order.number}`);
    const { cookie, location } = await open(`/pay/${order.number}?app=${app}`);
    expect(location).toBe(`/orders/${order.number}`);
    expect(cookie).toMatch(/^back-to-app=; .*Max-Age=0/);
  });

  const attacks: [what: string, app: (number: string) => string][] = [
    ['another scheme', (number) => `otherapp://orders/${number}`],
    ['a script', (number) => `javascript:alert('stockroom://orders/${number}')`],
    ['a page of another site', (number) => `https://evil.test/orders/${number}`],
    ['no scheme', (number) => `//evil.test/orders/${number}`],
    ['a path', (number) => `/orders/${number}`],
    ['another order', () => 'stockroom://orders/S-100001'],
    ['more behind it', (number) => `stockroom://orders/${number}/../../evil`],
    ['a query', (number) => `stockroom://orders/${number}?token=x`],
    ['a fragment', (number) => `stockroom://orders/${number}#x`],
    ['a name before it', (number) => `stockroom://evil@orders/${number}`],
    ['capitals', (number) => `STOCKROOM://orders/${number}`],
    ['a space before it', (number) => ` stockroom://orders/${number}`],
    ['a line break and a header', (number) => `stockroom://orders/${number}\r\nset-cookie: a=b`],
    ['a second cookie', (number) => `stockroom://orders/${number}; Path=/`],
    ['twice encoded', (number) => encodeURIComponent(`stockroom://orders/${number}`)],
    ['a refresh of its own', (number) => `stockroom://orders/${number};url=https://evil.test`],
    ['Expo Go, where the shop is open', (number) => `exp://192.168.1.5:8081/--/orders/${number}`],
    ['nothing', () => ''],
  ];
  it.each(attacks)('leads nobody to %s', async (_what, app) => {
    const { order } = await shop.placeOrder();
    const address = app(order.number);
    const path = `/pay/${order.number}?token=${order.accessToken}`;
    const { cookie, location } = await open(`${path}&app=${encodeURIComponent(address)}`);
    expect(cookie).toBe(
      `back-to-app=; Path=/orders/${order.number}; Max-Age=0; HttpOnly; SameSite=Lax`,
    );
    expect(location).toBe((await open(path)).location);
    // Nor from a cookie that somebody else has planted: at the most it says what the app would.
    for (const planted of [address, encodeURIComponent(address)]) {
      const found = foundIn(`back-to-app=${planted}`, order.number);
      expect([null, `stockroom://orders/${order.number}`]).toContain(found);
    }
  });

  it('takes no side where the address is given twice', async () => {
    const { order } = await shop.placeOrder();
    const app = `&app=stockroom://orders/${order.number}`;
    const path = `/pay/${order.number}?token=${order.accessToken}${app}`;
    expect((await open(path)).cookie).toContain('stockroom');
    expect((await open(path + app)).cookie).toMatch(/^back-to-app=;/);
  });

  it('knows Expo Go in development, by its host, this order and nothing else', async () => {
    const { order } = await shop.placeOrder();
    const options = { development: true };
    const cookieFor = async (address: string) => {
      const path = `/pay/${order.number}?token=${order.accessToken}`;
      return (await open(`${path}&app=${encodeURIComponent(address)}`, 'GET', options)).cookie;
    };
    const own = `exp://192.168.1.5:8081/--/orders/${order.number}`;
    expect(foundIn(await cookieFor(own), order.number, options)).toBe(own);
    for (const other of [
      'exp://192.168.1.5:8081/--/orders/S-100001',
      `exp://192.168.1.5:8081/orders/${order.number}`,
      `exp://a b/--/orders/${order.number}`,
      `exp://evil/x?/--/orders/${order.number}`,
      `http://192.168.1.5:8081/--/orders/${order.number}`,
    ]) {
      expect(await cookieFor(other)).toMatch(/^back-to-app=;/);
    }
  });
});
