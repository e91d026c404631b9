import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture();
const password = 'correct horse battery';
const newPassword = 'wrong donkey mains';

async function signUp(email: string) {
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Somebody', email, password });
  await browser.post('/sign-in/email', { email, password });
  return browser;
}

test('a reset by mail sets the password, ends every session and proves the address', async () => {
  const email = 'ada@example.com';
  const before = await signUp(email);
  const browser = shop.browser();
  expect((await browser.post('/request-password-reset', { email })).status).toBe(200);
  const token = await shop.mailedToken(email, 'reset_password');
  expect((await browser.post('/reset-password', { token, newPassword })).status).toBe(200);

  expect(await before.account()).toBeNull();
  expect((await browser.post('/sign-in/email', { email, password })).status).toBe(401);
  expect((await browser.post('/sign-in/email', { email, password: newPassword })).status).toBe(200);
  expect(await browser.account()).toMatchObject({ email, emailVerified: true });
});

test('a password that is tried first is refused, and the link is still good for another', async () => {
  const email = 'di@example.com';
  await signUp(email);
  const browser = shop.browser();
  await browser.post('/request-password-reset', { email });
  const token = await shop.mailedToken(email, 'reset_password');
  const easy = await browser.post('/reset-password', { token, newPassword: 'qwertyuiop' });
  expect(easy.status).toBe(422);
  expect(await browser.forms().resetPassword({ token, password: '1234567890' })).toEqual({
    ok: false,
    refusal: { code: 'password_too_easy' },
  });
  expect((await browser.post('/reset-password', { token, newPassword })).status).toBe(200);
});

test('a link resets once, also at once, and spends the other links', async () => {
  const email = 'bo@example.com';
  await signUp(email);
  const browser = shop.browser();
  await browser.post('/request-password-reset', { email });
  const older = await shop.mailedToken(email, 'reset_password');
  await browser.post('/request-password-reset', { email });
  const newer = await shop.mailedToken(email, 'reset_password');
  expect(newer).not.toBe(older);

  const answers = await Promise.all(
    [1, 2, 3].map((n) =>
      shop.browser().post('/reset-password', { token: newer, newPassword: `${newPassword} ${n}` }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400, 400]);
  const late = await shop.browser().post('/reset-password', { token: older, newPassword });
  expect(late.status).toBe(400);
});

test('an expired link and a made-up link are refused alike', async () => {
  const email = 'cy@example.com';
  await signUp(email);
  await shop.browser().post('/request-password-reset', { email });
  const token = await shop.mailedToken(email, 'reset_password');
  await shop.db
    .updateTable('verifications')
    .set({ expires_at: new Date(0) })
    .execute();
  const expired = await shop.browser().post('/reset-password', { token, newPassword });
  const madeUp = await shop.browser().post('/reset-password', { token: 'made-up', newPassword });
  expect([expired.status, await expired.text()]).toEqual([400, await madeUp.text()]);
  expect(madeUp.status).toBe(400);
});

test('an unknown address is answered alike, and gets no mail', async () => {
  const email = 'di@example.com';
  await signUp(email);
  const known = await shop.browser().post('/request-password-reset', { email });
  const unknown = await shop
    .browser()
    .post('/request-password-reset', { email: 'nobody@example.com' });
  expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
  expect(await shop.mails('nobody@example.com')).toEqual([]);
});

test('the table of links does not tell the links', async () => {
  const email = 'ed@example.com';
  await signUp(email);
  await shop.browser().post('/request-password-reset', { email });
  const token = await shop.mailedToken(email, 'reset_password');
  const rows = await shop.db.selectFrom('verifications').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('an address gets a few mails an hour, and its askers are not told', async () => {
  const email = 'flo@example.com';
  await signUp(email);
  for (let time = 0; time < 8; time += 1) {
    const answer = await shop.browser().post('/request-password-reset', { email });
    expect(answer.status).toBe(200);
  }
  const kinds = (await shop.mails(email)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'reset_password')).toHaveLength(5);
});
