import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture();
const password = 'correct horse battery';

test('the whole way by forms: sign up, sign in, verify, sign out', async () => {
  const email = 'ada@example.com';
  const browser = shop.browser();
  expect(
    await browser.forms().signUp({ name: 'Ada', email: ' ADA@example.com ', password }),
  ).toEqual({
    ok: true,
  });
  expect(browser.cookies.size).toBe(0);
  expect(await browser.forms().signIn({ email: ' Ada@Example.com', password })).toEqual({
    ok: true,
  });
  expect(await browser.account()).toMatchObject({ email, emailVerified: false });

  const token = await shop.mailedToken(email, 'verify_email');
  expect(await browser.forms().verifyEmail({ token })).toEqual({ ok: true });
  expect(await browser.forms().verifyEmail({ token })).toEqual({ ok: true });
  expect(await browser.account()).toMatchObject({ emailVerified: true });

  expect(await browser.forms().signOut()).toEqual({ ok: true });
  expect(await browser.account()).toBeNull();
  expect(await browser.forms().signOut()).toEqual({ ok: true });
});

test('a wrong password, an unknown address and an impossible password are one refusal', async () => {
  await shop.browser().forms().signUp({ name: 'Bo', email: 'bo@example.com', password });
  const wrong = { ok: false, refusal: { code: 'wrong_email_or_password' } };
  const signIn = (input: { email: string; password: string }) =>
    shop.browser().forms().signIn(input);
  expect(await signIn({ email: 'bo@example.com', password: 'something else' })).toEqual(wrong);
  expect(await signIn({ email: 'no@example.com', password: 'something else' })).toEqual(wrong);
  expect(await signIn({ email: 'bo@example.com', password: 'x'.repeat(500) })).toEqual(wrong);
  expect(await signIn({ email: 'bo@example.com', password: '' })).toEqual(wrong);
});

test.each([
  ['name', { name: '' }],
  ['email', { email: 'nonsense' }],
  ['password', { password: 'short' }],
])('bad input names its field: %s', async (field, wrong) => {
  const input = { name: 'Cy', email: 'cy@example.com', password, ...wrong };
  expect(await shop.browser().forms().signUp(input)).toEqual({
    ok: false,
    refusal: { code: 'bad_input', field },
  });
});

test('reset by forms', async () => {
  const email = 'di@example.com';
  await shop.browser().forms().signUp({ name: 'Di', email, password });
  const forms = shop.browser().forms();
  expect(await forms.requestReset({ email })).toEqual({ ok: true });
  expect(await forms.requestReset({ email: 'nobody@example.com' })).toEqual({ ok: true });
  const token = await shop.mailedToken(email, 'reset_password');
  expect(await forms.resetPassword({ token, password: 'short' })).toEqual({
    ok: false,
    refusal: { code: 'bad_input', field: 'password' },
  });
  expect(await forms.resetPassword({ token, password: 'a new password' })).toEqual({ ok: true });
  expect(await forms.resetPassword({ token, password: 'a new password' })).toEqual({
    ok: false,
    refusal: { code: 'link_not_valid' },
  });
  expect(await forms.signIn({ email, password: 'a new password' })).toEqual({ ok: true });
});

test('a link verifies only for whoever is signed in as its account', async () => {
  const stranger = 'victim@example.com';
  const mallory = shop.browser();
  await mallory.forms().signUp({ name: 'Mallory', email: stranger, password });
  const token = await shop.mailedToken(stranger, 'verify_email');
  const refused = { ok: false, refusal: { code: 'sign_in_required' } };

  const victim = shop.browser();
  expect(await victim.forms().verifyEmail({ token })).toEqual(refused);
  await victim.forms().signUp({ name: 'Vic', email: 'vic@example.com', password });
  await victim.forms().signIn({ email: 'vic@example.com', password });
  expect(await victim.forms().verifyEmail({ token })).toEqual(refused);
  expect((await victim.get(`/verify-email?token=${token}`)).status).toBe(403);

  await mallory.forms().signIn({ email: stranger, password });
  expect(await mallory.account()).toMatchObject({ emailVerified: false });
});

test('a made-up link verifies nothing', async () => {
  const notValid = { ok: false, refusal: { code: 'link_not_valid' } };
  expect(await shop.browser().forms().verifyEmail({ token: 'made-up' })).toEqual(notValid);
  expect(await shop.browser().forms().verifyEmail({ token: '' })).toEqual(notValid);
});

test('the mail of verification is sent again to whoever is signed in', async () => {
  const email = 'ed@example.com';
  const browser = shop.browser();
  expect(await browser.forms().resendVerification()).toEqual({
    ok: false,
    refusal: { code: 'sign_in_required' },
  });
  await browser.forms().signUp({ name: 'Ed', email, password });
  await browser.forms().signIn({ email, password });
  // Tokens of one second are the same token, and the same mail.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await browser.forms().resendVerification()).toEqual({ ok: true });
  expect(await shop.mails(email)).toHaveLength(2);

  await browser.forms().verifyEmail({ token: await shop.mailedToken(email, 'verify_email') });
  expect(await browser.forms().resendVerification()).toEqual({ ok: true });
  expect(await shop.mails(email)).toHaveLength(2);
});

test('forms are limited by the address as well', async () => {
  const browser = shop.browser();
  const codes: string[] = [];
  for (let time = 0; time < 41; time += 1) {
    const answer = await browser.forms().resetPassword({ token: 'made-up', password });
    if (!answer.ok) codes.push(answer.refusal.code);
  }
  expect(codes[0]).toBe('link_not_valid');
  expect(codes).toContain('too_many_requests');
});
