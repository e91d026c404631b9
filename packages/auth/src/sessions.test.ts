import { endOtherSessions } from '@stockroom/domain/accounts/end-other-sessions';
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

test('a session that is revoked in one process stops at once in another', async () => {
  const email = 'ada@example.com';
  const stolen = await signIn(email);
  const own = shop.browser();
  await own.post('/sign-in/email', { email, password });
  const elsewhere = await shop.anotherProcess();
  expect(await elsewhere.findSignedIn(stolen.headers)).not.toBeNull();

  const signedIn = await shop.auth.findSignedIn(own.headers);
  if (!signedIn) throw new Error('nobody is signed in');
  await shop.transact((tx) => endOtherSessions(tx, signedIn));

  expect(await elsewhere.findSignedIn(stolen.headers)).toBeNull();
  expect(await shop.auth.findSignedIn(stolen.headers)).toBeNull();
  // Not by better-auth's own look-up either, nor anything that needs it.
  expect(await (await stolen.get('/get-session')).json()).toBeNull();
  expect((await stolen.get('/passkey/generate-register-options')).status).toBe(401);
  expect(await elsewhere.findSignedIn(own.headers)).toMatchObject({ account: { email } });
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
    expect(await shop.auth.findSignedIn(new Headers())).toBeNull();
    expect(await shop.auth.findSignedIn(new Headers({ cookie: 'cart=abc' }))).toBeNull();
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

test('when and where it was seen is written down now and then, and not with each request', async () => {
  const browser = await signIn('gus@example.com');
  const seen = async () => {
    const { account } = (await shop.auth.findSignedIn(browser.headers, '192.0.2.50')) ?? {};
    return await shop.db
      .selectFrom('sessions')
      .select(['seen_at', 'seen_address'])
      .where('account_id', '=', account?.id ?? '')
      .executeTakeFirstOrThrow();
  };
  const first = await seen();
  expect(first.seen_address).toBeNull();
  const longAgo = new Date(Date.now() - 6 * 60_000);
  await shop.db.updateTable('sessions').set({ seen_at: longAgo }).execute();
  const second = await seen();
  expect(second.seen_at.getTime()).toBeGreaterThan(longAgo.getTime());
  expect(second.seen_address).toBe('192.0.2.50');
  expect(await seen()).toEqual(second);
});
