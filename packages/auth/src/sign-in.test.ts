import { expect, test } from 'vitest';
import { z } from 'zod';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture();
const signedUp = z.object({ token: z.null(), user: z.looseObject({ id: z.uuid() }) });
const password = 'correct horse battery';

test('sign up, verify by mail, sign in, be known, sign out', async () => {
  const email = 'ada@example.com';
  const browser = shop.browser();

  const answer = await browser.post('/sign-up/email', {
    name: ' Ada ',
    email: 'Ada@Example.com',
    password,
  });
  expect(answer.status).toBe(200);
  expect(browser.cookies.size).toBe(0);
  const token = await shop.mailedToken(email, 'verify_email');

  // An unverified account may sign in and buy.
  expect((await browser.post('/sign-in/email', { email, password })).status).toBe(200);
  expect(await browser.account()).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'Ada',
    email,
    emailVerified: false,
    role: 'customer',
  });

  expect((await browser.get(`/verify-email?token=${token}`)).status).toBe(200);
  expect(await browser.account()).toMatchObject({ emailVerified: true });
  expect((await browser.get(`/verify-email?token=${token}`)).status).toBe(200);

  const kept = browser.headers;
  expect((await browser.post('/sign-out')).status).toBe(200);
  expect(await browser.account()).toBeNull();
  // The session has ended, not only its cookie.
  expect(await shop.auth.findSignedIn(kept)).toBeNull();
});

test('a NUL is bad input wherever it comes, not an error of ours', async () => {
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Nil', email: 'nil@example.com', password });
  expect(
    (await browser.post('/sign-in/email', { email: 'nil@example.com', password })).status,
  ).toBe(200);
  for (const [path, body] of [
    ['/reset-password', { token: 'a\0b', newPassword: password }],
    ['/sign-in/email', { email: 'nil@example.com', password: 'a\0b' }],
  ] as const) {
    expect((await browser.post(path, body)).status, path).toBe(400);
  }
});

test('the session cookie is HttpOnly and SameSite=Lax, and not Secure on plain http', async () => {
  await shop.browser().post('/sign-up/email', { name: 'Bo', email: 'bo@example.com', password });
  const browser = shop.browser();
  await browser.post('/sign-in/email', { email: 'bo@example.com', password });
  expect(browser.setCookies).toHaveLength(1);
  const [cookie = ''] = browser.setCookies;
  expect(cookie).toMatch(/^stockroom\.session_token=/);
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).toMatch(/; Path=\//);
  expect(cookie).not.toMatch(/Secure|Domain/);
});

test('a wrong password and an unknown address are answered alike', async () => {
  const email = 'cy@example.com';
  await shop.browser().post('/sign-up/email', { name: 'Cy', email, password });
  const time = async (body: object) => {
    const started = performance.now();
    const response = await shop.browser().post('/sign-in/email', body);
    return {
      ms: performance.now() - started,
      status: response.status,
      body: await response.json(),
    };
  };
  const wrong = await time({ email, password: 'not the right one' });
  const unknown = await time({ email: 'nobody@example.com', password: 'not the right one' });
  expect(wrong.status).toBe(401);
  expect({ ...unknown, ms: 0 }).toEqual({ ...wrong, ms: 0 });
  // Both have hashed: without that an unknown address is answered in a few milliseconds.
  expect(unknown.ms).toBeGreaterThan(wrong.ms / 4);
  expect(wrong.ms).toBeGreaterThan(unknown.ms / 4);
});

test('signing up again with an address is answered alike, changes nothing, and tells by mail', async () => {
  const email = 'di@example.com';
  const answer = async (name: string) => {
    const response = await shop
      .browser()
      .post('/sign-up/email', { name, email, password: `${password} ${name}` });
    const { token, user } = signedUp.parse(await response.json());
    return {
      status: response.status,
      token,
      user: Object.entries(user).map(([key, value]) => [key, typeof value]),
      id: user.id,
      headers: [...response.headers.keys()],
    };
  };
  const first = await answer('Di');
  const second = await answer('Mallory');
  expect(second).toEqual({ ...first, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(second.id).not.toBe(first.id);
  expect((await shop.mails(email)).map(({ kind }) => kind)).toEqual([
    'verify_email',
    'account_exists',
  ]);
  const mallory = await shop
    .browser()
    .post('/sign-in/email', { email, password: `${password} Mallory` });
  expect(mallory.status).toBe(401);
  expect(
    (await shop.browser().post('/sign-in/email', { email, password: `${password} Di` })).status,
  ).toBe(200);
});

test('nobody sets a role or a picture as they sign up', async () => {
  for (const more of [
    { role: 'owner' },
    { image: 'https://elsewhere.test/x.png' },
    { emailVerified: true },
  ]) {
    const body = { name: 'Ed', email: 'ed@example.com', password, ...more };
    expect((await shop.browser().post('/sign-up/email', body)).status).toBe(400);
  }
  const made = await shop.db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', 'ed@example.com')
    .execute();
  expect(made).toEqual([]);
});

test('nobody sets a role afterwards', async () => {
  const email = 'flo@example.com';
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Flo', email, password });
  await browser.post('/sign-in/email', { email, password });
  expect((await browser.post('/update-user', { role: 'owner' })).status).toBe(404);
  expect((await browser.post('/update-session', { role: 'owner' })).status).toBe(404);
  expect(await browser.account()).toMatchObject({ role: 'customer' });
});

test.each([
  ['a short password', { password: 'short' }],
  ['a very long password', { password: 'x'.repeat(129) }],
  ['no name', { name: ' ' }],
  ['a name with a control character', { name: 'Eve\u0000' }],
  ['no address', { email: 'not an address' }],
])('bad input is refused: %s', async (_what, wrong) => {
  const body = { name: 'Guy', email: 'guy@example.com', password, ...wrong };
  expect((await shop.browser().post('/sign-up/email', body)).status).toBe(400);
});

test('two who sign up with one address at once make one account', async () => {
  const body = { name: 'Hal', email: 'hal@example.com', password };
  const answers = await Promise.all(
    [0, 1, 2, 3].map(() => shop.browser().post('/sign-up/email', body)),
  );
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  const { n } = await shop.db
    .selectFrom('accounts')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('email', '=', 'hal@example.com')
    .executeTakeFirstOrThrow();
  expect(n).toBe('1');
});

test('a session cookie that we did not sign is nobody, even with the right token', async () => {
  const email = 'ida@example.com';
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Ida', email, password });
  await browser.post('/sign-in/email', { email, password });
  const signed = decodeURIComponent(browser.cookies.get('stockroom.session_token') ?? '');
  const [token = '', signature = ''] = signed.split(/\.(.*)/s);
  const find = async (value: string) => {
    const headers = new Headers({ cookie: `cart=x; stockroom.session_token=${value}` });
    return (await shop.auth.findSignedIn(headers))?.account ?? null;
  };

  expect(await find(encodeURIComponent(signed))).toMatchObject({ email });
  const otherSignature = signature.startsWith('A')
    ? `B${signature.slice(1)}`
    : `A${signature.slice(1)}`;
  for (const forged of [token, `${token}.`, `${token}.${otherSignature}`, '.', '%zz', '']) {
    expect(await find(encodeURIComponent(forged)), forged).toBeNull();
  }
  expect(await find('%zz')).toBeNull();
});

test('a password that is tried first is refused, alike for an address that is known', async () => {
  const email = 'easy@example.com';
  const taken = 'taken@example.com';
  await shop.browser().post('/sign-up/email', { name: 'Ada', email: taken, password });
  for (const address of [email, taken]) {
    const answer = await shop
      .browser()
      .post('/sign-up/email', { name: 'Ada', email: address, password: 'password123' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'PASSWORD_TOO_EASY' });
  }
  const forms = shop.browser().forms();
  expect(await forms.signUp({ name: 'Ada', email, password: 'basketball' })).toEqual({
    ok: false,
    refusal: { code: 'password_too_easy' },
  });
  expect(await shop.mails(email)).toEqual([]);
});
