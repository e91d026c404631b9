import { makeOwner } from '@stockroom/domain/accounts/make-owner';
import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';
import { demoAccounts, demoPassword, seedDemoAccounts } from './seed-demo-accounts.ts';

const shop = authFixture();
const password = 'correct horse battery';

async function linkFor(email: string): Promise<string> {
  const made = await shop.transact((tx) => makeOwner(tx, { email }));
  if (made.outcome !== 'link') throw new Error(`Made an owner at once: ${made.outcome}`);
  return made.token;
}

test('a link makes an owner, once, and signs in', async () => {
  const email = 'olive@example.com';
  const token = await linkFor(email);
  const browser = shop.browser();
  expect(await browser.forms().findOwnerLink({ token })).toEqual({ email });
  const input = { token, name: 'Olive', password };
  expect(await browser.forms().becomeOwner({ ...input, password: 'short' })).toEqual({
    ok: false,
    refusal: { code: 'bad_input', field: 'password' },
  });
  expect(await browser.forms().becomeOwner({ ...input, password: 'olive12345' })).toEqual({
    ok: false,
    refusal: { code: 'password_too_easy' },
  });
  expect(await browser.forms().becomeOwner(input)).toEqual({ ok: true });
  expect(await browser.account()).toMatchObject({
    name: 'Olive',
    email,
    role: 'owner',
    emailVerified: true,
  });
  expect(await shop.browser().forms().becomeOwner(input)).toEqual({
    ok: false,
    refusal: { code: 'link_not_valid' },
  });
  expect(await browser.forms().findOwnerLink({ token })).toBeNull();
});

test('five with one link at once: one becomes the owner', async () => {
  const token = await linkFor('olaf@example.com');
  const browsers = Array.from({ length: 5 }, () => shop.browser());
  const answers = await Promise.all(
    browsers.map((browser, n) =>
      browser.forms().becomeOwner({ token, name: `Olaf ${n}`, password: `${password} ${n}` }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const n = answers.findIndex(({ ok }) => ok);
  expect(await browsers[n]?.account()).toMatchObject({ name: `Olaf ${n}`, role: 'owner' });
});

test('whoever waited on the address with an account of theirs is out', async () => {
  const email = 'oona@example.com';
  const squatter = shop.browser();
  await squatter.forms().signUp({ name: 'Mallory', email, password });
  await squatter.forms().signIn({ email, password });
  const token = await linkFor(email);
  expect(await squatter.account()).toMatchObject({ role: 'customer' });
  const own = 'my very own password';
  expect(await shop.browser().forms().becomeOwner({ token, name: 'Oona', password: own })).toEqual({
    ok: true,
  });
  expect(await squatter.account()).toBeNull();
  expect(await squatter.forms().signIn({ email, password })).toMatchObject({ ok: false });
});

test('the demo accounts can sign in', async () => {
  await seedDemoAccounts(shop.transact, shop.auth.hashing);
  for (const { email, role } of demoAccounts) {
    const browser = shop.browser();
    expect(await browser.forms().signIn({ email, password: demoPassword })).toEqual({ ok: true });
    expect(await browser.account()).toMatchObject({ email, role, emailVerified: true });
  }
});
