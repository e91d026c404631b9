import { createAuth } from '@stockroom/auth/create-auth';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneTimeCode, Phone } from '../fixtures/phone.ts';
import { serve } from '../fixtures/serve.ts';
import { answerTrpc, bodyLimit } from '../trpc/answer-trpc.ts';
import { contextCreator } from '../trpc/create-context.ts';
import { answerAuth, authBodyLimit } from './answer-auth.ts';
import { callerFinder } from './caller-of.ts';

const { db, transact, pool } = testDatabase();
const password = 'correct horse battery';

beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(() => stopSending());

/** The shop as it is reached by `publicUrl`; a proxy would take the https off. */
async function openShop(publicUrl: string) {
  const https = publicUrl.startsWith('https:');
  const log = { error: () => {}, warn: () => {} };
  const auth = await createAuth({ db, transact, publicUrl, secret: 'x'.repeat(40), log });
  const createContext = contextCreator({
    db,
    transact,
    watcher: { wakeups: () => ({ next: async () => ({ done: true, value: undefined }) }) },
    publicUrl,
    https,
    findSignedIn: auth.findSignedIn,
    passwords: auth.hashing,
    takesPayments: false,
    challengeKey: 'the key of tests',
    isDemo: false,
  });
  const area = answerAuth(auth, callerFinder(transact, https));
  const { url } = await serve({
    publicOrigin: publicUrl,
    routes: [
      ['/api/auth/', { name: 'auth', area, bodyLimit: authBodyLimit }],
      ['/api/trpc/', { name: 'trpc', area: answerTrpc(createContext), bodyLimit }],
    ],
  });
  return { url, auth };
}

async function mailedPath(email: string): Promise<string> {
  const { rows } = await pool.query<{ path: string }>(
    `select data ->> 'path' as path from mails where recipient = $1 order by id desc limit 1`,
    [email],
  );
  return rows[0]?.path ?? '';
}

async function mailedToken(email: string): Promise<string> {
  return new URL(await mailedPath(email), 'http://shop.test').searchParams.get('token') ?? '';
}

async function me(phone: Phone): Promise<unknown> {
  const answer: unknown = await (await phone.get('/api/trpc/account.me')).json();
  return answer;
}
const somebody = (account: object | null) =>
  expect.objectContaining({
    result: { data: account && expect.objectContaining(account) },
  });

async function signUp(phone: Phone, email: string): Promise<void> {
  const answer = await phone.post('/api/auth/sign-up/email', { name: 'Ada', email, password });
  expect(answer.status).toBe(200);
}

describe.each(['http://shop.test', 'https://shop.test'])('at %s', (publicUrl) => {
  const host = publicUrl.startsWith('https:') ? 'secure.test' : 'plain.test';

  test('somebody signs up, signs in, verifies, is known to procedures and signs out', async () => {
    const { url } = await openShop(publicUrl);
    const phone = new Phone(url);
    const email = `ada@${host}`;
    await signUp(phone, email);
    expect(phone.jar.size).toBe(0);
    expect(await me(phone)).toEqual(somebody(null));

    expect((await phone.post('/api/auth/sign-in/email', { email, password })).status).toBe(200);
    const cookie = `${publicUrl.startsWith('https:') ? '__Host-' : ''}stockroom.session_token`;
    expect([...phone.jar.keys()]).toEqual([cookie]);
    expect(await me(phone)).toEqual(somebody({ email, emailVerified: false }));

    const again = await phone.post('/api/auth/send-verification-email', { email });
    expect(again.status).toBe(200);
    const token = await mailedToken(email);
    expect(await mailedPath(email)).toMatch(/^\/verify-email\?token=[^&]+&app=1$/);
    expect((await phone.get(`/api/auth/verify-email?token=${token}`)).status).toBe(200);
    expect(await me(phone)).toEqual(somebody({ email, emailVerified: true }));
    expect(await (await phone.get('/api/auth/get-session')).json()).toMatchObject({
      user: { email },
    });

    expect((await phone.post('/api/auth/sign-out')).status).toBe(200);
    expect(phone.jar.size).toBe(0);
    expect(await me(phone)).toEqual(somebody(null));
  });

  test('a new password is set by the link of a mail, and ends the session of the phone at once', async () => {
    const { url } = await openShop(publicUrl);
    const phone = new Phone(url);
    const email = `bea@${host}`;
    await signUp(phone, email);
    await phone.post('/api/auth/sign-in/email', { email, password });
    expect(await me(phone)).toEqual(somebody({ email }));

    const other = new Phone(url);
    const asked = await other.post('/api/auth/request-password-reset', { email });
    expect(asked.status).toBe(200);
    const body = { token: await mailedToken(email), newPassword: 'another horse entirely' };
    expect((await other.post('/api/auth/reset-password', body)).status).toBe(200);

    expect(await me(phone)).toEqual(somebody(null));
    expect(await (await phone.get('/api/auth/get-session')).json()).toBeNull();
  });

  test('staff are asked for the second step, by a code of an app or a backup code', async () => {
    const { url } = await openShop(publicUrl);
    const phone = new Phone(url);
    const email = `sam@${host}`;
    await signUp(phone, email);
    await db.updateTable('accounts').set({ role: 'staff' }).where('email', '=', email).execute();
    await phone.post('/api/auth/sign-in/email', { email, password });
    const enabled = await phone.post('/api/auth/two-factor/enable', { password });
    const { totpURI, backupCodes } = (await enabled.json()) as {
      totpURI: string;
      backupCodes: string[];
    };
    const first = { code: oneTimeCode(totpURI, -1) };
    expect((await phone.post('/api/auth/two-factor/verify-totp', first)).status).toBe(200);

    for (const [path, code] of [
      ['verify-totp', oneTimeCode(totpURI)],
      ['verify-backup-code', backupCodes[0]],
    ]) {
      const another = new Phone(url);
      const answer = await another.post('/api/auth/sign-in/email', { email, password });
      expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
      expect(await me(another)).toEqual(somebody(null));
      expect((await another.post(`/api/auth/two-factor/${path}`, { code })).status).toBe(200);
      expect(await me(another)).toEqual(somebody({ email }));
    }
  });
});

test('what a guest has gathered on the phone is there after signing in', async () => {
  const { url } = await openShop('http://shop.test');
  const variant = await addVariant(db);
  const { token } = await addGuestCart(transact, [{ variantId: variant.id, quantity: 3 }]);
  const phone = new Phone(url, { 'x-cart-token': token });
  const email = 'cat@example.com';
  await signUp(phone, email);
  const answer = await phone.post('/api/auth/sign-in/email', { email, password });
  // The app is told in its own header to forget the guest's token, and is given no cookie for it.
  expect(answer.headers.get('x-cart-token')).toBe('');
  expect([...phone.jar.keys()]).toEqual(['stockroom.session_token']);
  delete phone.headers['x-cart-token'];
  expect(await (await phone.get('/api/trpc/cart.get')).json()).toMatchObject({
    result: { data: { lines: [{ variantId: variant.id, quantity: 3 }] } },
  });
});

describe('a page of another site gains nothing by what apps may do', () => {
  async function signedInPhone(email: string) {
    const { url, auth } = await openShop('http://shop.test');
    const phone = new Phone(url);
    await signUp(phone, email);
    await phone.post('/api/auth/sign-in/email', { email, password });
    const cookie = [...phone.jar].map((pair) => pair.join('=')).join('; ');
    return { url, auth, phone, cookie };
  }

  test.each([
    ['its origin', { origin: 'https://evil.test' }],
    ['no origin of its own', { origin: 'null' }],
    ['a word of its browser alone', { 'sec-fetch-site': 'cross-site' }],
    ['a sister host', { 'sec-fetch-site': 'same-site' }],
  ])('by `expo-origin` beside %s', async (name, from) => {
    const { url, auth, phone, cookie } = await signedInPhone(
      `${name.replaceAll(/\W/g, '-')}@a.test`,
    );
    const headers = {
      ...from,
      cookie,
      'content-type': 'application/json',
      'expo-origin': 'stockroom://',
      'x-stockroom-client': 'mobile/1.0.0',
    };
    const init = { method: 'POST', headers, body: '{}' };
    expect((await fetch(`${url}/api/auth/sign-out`, init)).status).toBe(403);
    expect((await fetch(`${url}/api/trpc/cart.setLine`, init)).status).toBe(403);
    expect((await me(phone)) as object).toHaveProperty('result.data.email');

    // Nor does packages/auth, without the server's own check before it.
    const request = new Request('http://shop.test/api/auth/sign-out', init);
    expect((await auth.handle(request, { address: '192.0.2.1' })).status).toBe(403);
  });

  test('it is not allowed to send the headers of apps at all', async () => {
    const { url } = await openShop('http://shop.test');
    for (const path of ['/api/auth/sign-in/email', '/api/trpc/cart.setLine']) {
      const asked = await fetch(url + path, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://evil.test',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-stockroom-client, expo-origin, content-type',
        },
      });
      const granted = [...asked.headers.keys()].filter((key) => key.startsWith('access-control-'));
      expect(granted).toEqual([]);
    }
  });

  test('an app that is not ours, by its own scheme, is refused, too', async () => {
    const { url, cookie } = await signedInPhone('zed@example.com');
    const other = new Phone(url, { 'expo-origin': 'other-app://', cookie });
    expect((await other.post('/api/auth/sign-out')).status).toBe(403);
    const inExpoGo = new Phone(url, { 'expo-origin': 'exp://192.168.1.5:8081', cookie });
    expect((await inExpoGo.post('/api/auth/sign-out')).status).toBe(403);
  });

  test('no link of ours leads a browser on to an app with a cookie in its address', async () => {
    const { url, cookie } = await signedInPhone('yan@example.com');
    const token = await mailedToken('yan@example.com');
    const callback = encodeURIComponent('stockroom://stolen');
    const answer = await fetch(
      `${url}/api/auth/verify-email?token=${token}&callbackURL=${callback}`,
      {
        headers: { cookie, 'sec-fetch-site': 'cross-site' },
        redirect: 'manual',
      },
    );
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.status).toBe(403);
  });
});
