import { hashCartToken } from '@stockroom/domain/cart/cart-key';
import { mergeCarts } from '@stockroom/domain/cart/merge-carts';
import type { Account } from '@stockroom/domain/accounts/account';
import { addGuestCart, addVariant } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture({ max: 20 });
const password = 'correct horse battery';

async function signUp(email: string) {
  await shop.browser().forms().signUp({ name: 'Somebody', email, password });
}

/** As apps/server does it. */
function merging(token: string) {
  return async (account: Account) => {
    const from = { tokenHash: hashCartToken(token), accountId: account.id };
    await shop.transact((tx) => mergeCarts(tx, from));
  };
}

async function linesOf(email: string) {
  return await shop.db
    .selectFrom('carts as c')
    .innerJoin('cart_lines as l', 'l.cart_id', 'c.id')
    .innerJoin('accounts as a', 'a.id', 'c.account_id')
    .select(['l.variant_id as variantId', 'l.quantity'])
    .where('a.email', '=', email)
    .where('c.status', '=', 'open')
    .execute();
}

test("signing in hands over who it was, and the guest's cart becomes the account's", async () => {
  const email = 'ada@example.com';
  await signUp(email);
  const variant = await addVariant(shop.db);
  const { token } = await addGuestCart(shop.transact, [{ variantId: variant.id, quantity: 2 }]);
  const browser = shop.browser({ signedIn: merging(token) });
  expect(await browser.forms().signIn({ email, password })).toEqual({ ok: true });
  expect(await linesOf(email)).toEqual([{ variantId: variant.id, quantity: 2 }]);
});

test('ten sign-ins at once with one guest cart merge it once', async () => {
  const email = 'bo@example.com';
  await signUp(email);
  const variant = await addVariant(shop.db);
  const { token } = await addGuestCart(shop.transact, [{ variantId: variant.id, quantity: 2 }]);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      shop.browser({ signedIn: merging(token) }).post('/sign-in/email', { email, password }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(await linesOf(email)).toEqual([{ variantId: variant.id, quantity: 2 }]);
});

test('verifying hands the account over again, verified, so that its guest orders can join it', async () => {
  const email = 'vera@example.com';
  await signUp(email);
  const told: Account[] = [];
  const browser = shop.browser({ signedIn: async (account) => void told.push(account) });
  await browser.forms().signIn({ email, password });
  const token = await shop.mailedToken(email, 'verify_email');
  await browser.forms().verifyEmail({ token });
  expect(told.map(({ emailVerified }) => emailVerified)).toEqual([false, true]);
  expect(told[1]).toEqual(await browser.account());
});

test('nobody is handed over when signing in is refused', async () => {
  await signUp('cy@example.com');
  let told = 0;
  const browser = shop.browser({ signedIn: async () => void (told += 1) });
  await browser.post('/sign-in/email', { email: 'cy@example.com', password: 'not the right one' });
  await browser.post('/sign-up/email', { name: 'Di', email: 'di@example.com', password });
  expect(told).toBe(0);
});

test('a sign-in succeeds even if what follows it fails, and the failure is logged', async () => {
  const email = 'ed@example.com';
  await signUp(email);
  const signedIn = async () => {
    throw new Error('the merge has failed');
  };
  const browser = shop.browser({ signedIn });
  expect(await browser.forms().signIn({ email, password })).toEqual({ ok: true });
  expect(await browser.account()).toMatchObject({ email });
  expect(shop.logged).toContain('What follows a sign-in failed; a later request will do it.');
});
