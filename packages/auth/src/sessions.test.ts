import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture();
const password = 'correct horse battery';

async function signIn(email: string) {
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Somebody', email, password });
  await browser.post('/sign-in/email', { email, password });
  return browser;
}

test('a revoked session stops at once', async () => {
  const email = 'ada@example.com';
  const stolen = await signIn(email);
  const own = shop.browser();
  await own.post('/sign-in/email', { email, password });
  expect(await stolen.account()).not.toBeNull();
  expect((await own.post('/revoke-other-sessions')).status).toBe(200);
  expect(await stolen.account()).toBeNull();
  expect(await own.account()).toMatchObject({ email });
});

test("somebody else's session cannot be revoked", async () => {
  const other = await signIn('bo@example.com');
  const { token } = await shop.db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .select('s.token')
    .where('a.email', '=', 'bo@example.com')
    .executeTakeFirstOrThrow();
  const browser = await signIn('cy@example.com');
  await browser.post('/revoke-session', { token });
  expect(await other.account()).not.toBeNull();
});

test('an ended session is nobody', async () => {
  const browser = await signIn('di@example.com');
  await shop.db
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .execute();
  expect(await browser.account()).toBeNull();
});

test('the account is looked up with one query, and with none for a guest', async () => {
  const browser = await signIn('ed@example.com');
  let asked = 0;
  const connect = shop.pool.connect.bind(shop.pool);
  shop.pool.connect = (async () => {
    asked += 1;
    return await connect();
  }) as typeof connect;
  try {
    expect(await shop.auth.findAccount(new Headers())).toBeNull();
    expect(await shop.auth.findAccount(new Headers({ cookie: 'cart=abc' }))).toBeNull();
    expect(asked).toBe(0);
    expect(await browser.account()).not.toBeNull();
    expect(asked).toBe(1);
  } finally {
    shop.pool.connect = connect;
  }
});

test("sessions keep the caller's address and browser, whatever a client claims", async () => {
  const browser = shop.browser({ address: '203.0.113.9' });
  const email = 'flo@example.com';
  await browser.post('/sign-up/email', { name: 'Flo', email, password });
  await browser.post(
    '/sign-in/email',
    { email, password },
    {
      'x-forwarded-for': '192.0.2.66',
      'x-stockroom-address': '192.0.2.67',
      'user-agent': 'Netscape 4',
    },
  );
  const session = await shop.db
    .selectFrom('sessions')
    .select(['ip_address', 'browser'])
    .where('ip_address', 'is not', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  expect(session).toEqual({ ip_address: '203.0.113.9', browser: 'Netscape 4' });
});
