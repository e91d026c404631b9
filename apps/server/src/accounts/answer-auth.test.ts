import { type Auth, createAuth } from '@stockroom/auth/create-auth';
import { demoPassword, seedDemoAccounts } from '@stockroom/auth/seed-demo-accounts';
import { hashCartToken } from '@stockroom/domain/cart/cart-key';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant } from '@stockroom/testing/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../fixtures/serve.ts';
import { answerAuth, authBodyLimit } from './answer-auth.ts';
import { callerFinder } from './caller-of.ts';

const { db, transact } = testDatabase();
const origin = 'http://shop.test';
const customer = { email: 'customer@stockroom.test', password: demoPassword };
let auth: Auth;

beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
  const log = { error: () => {}, warn: () => {} };
  auth = await createAuth({ db, transact, publicUrl: origin, secret: 'x'.repeat(40), log });
  await seedDemoAccounts(transact, auth.hashing);
});
afterAll(() => stopSending());

/** The shop's own HTTP server with these routes; answers to a POST of JSON. */
async function shop() {
  const area = answerAuth(auth, callerFinder(transact, false));
  const { url } = await serve({
    publicOrigin: origin,
    routes: [['/api/auth/', { name: 'auth', area, bodyLimit: authBodyLimit }]],
  });
  return async (path: string, body: object, headers: Record<string, string> = {}) =>
    await fetch(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
}

test('signing in over HTTP sets the session, merges the cart and forgets its cookie', async () => {
  const post = await shop();
  const variant = await addVariant(db);
  const { token } = await addGuestCart(transact, [{ variantId: variant.id, quantity: 3 }]);
  const answer = await post('/sign-in/email', customer, { cookie: `cart=${token}` });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const cookies = answer.headers.getSetCookie();
  expect(cookies).toEqual([
    expect.stringMatching(/^stockroom\.session_token=.+HttpOnly/),
    expect.stringMatching(/^cart=; .*Max-Age=0/),
  ]);
  const cookie = cookies[0]?.split(';')[0] ?? '';
  const account = (await auth.findSignedIn(new Headers({ cookie })))?.account;
  expect(account).toMatchObject({ email: customer.email });
  const carts = await db
    .selectFrom('carts')
    .select(['status', 'account_id', 'token_hash'])
    .execute();
  expect(carts).toContainEqual(
    expect.objectContaining({ status: 'merged', token_hash: hashCartToken(token) }),
  );
  expect(carts).toContainEqual(
    expect.objectContaining({ status: 'open', account_id: account?.id }),
  );
});

test('a refused sign-in leaves the cart where it is', async () => {
  const post = await shop();
  const variant = await addVariant(db);
  const { token } = await addGuestCart(transact, [{ variantId: variant.id, quantity: 3 }]);
  const wrong = { ...customer, password: 'not the right one' };
  const answer = await post('/sign-in/email', wrong, { cookie: `cart=${token}` });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []]);
  const cart = await db
    .selectFrom('carts')
    .select('status')
    .where('token_hash', '=', hashCartToken(token))
    .executeTakeFirst();
  expect(cart).toEqual({ status: 'open' });
});

test('another site signs nobody in', async () => {
  const post = await shop();
  const answer = await post('/sign-in/email', customer, { origin: 'https://evil.test' });
  expect(answer.status).toBe(403);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('a body that is too long, or no JSON, is refused without harm', async () => {
  const post = await shop();
  const long = await post('/sign-in/email', { ...customer, padding: 'x'.repeat(authBodyLimit) });
  expect(long.status).toBe(413);
  const form = await post('/sign-in/email', customer, { 'content-type': 'text/plain' });
  expect(form.status).toBe(415);
});
