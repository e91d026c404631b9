import { createOTP } from '@better-auth/utils/otp';
import { base32 } from '@better-auth/utils/base32';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture();
// No half minute ends in the middle of a test.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const password = 'correct horse battery';

/** Staff with a second step, set up with the code of the half minute before. */
async function staffWithApp(email: string) {
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Sam', email, password });
  await shop.db.updateTable('accounts').set({ role: 'staff' }).where('email', '=', email).execute();
  await browser.post('/sign-in/email', { email, password });
  expect(await browser.forms().secondStep.begin({ password })).toEqual({ ok: true });
  const begun = await browser.forms().secondStep.begun();
  const secret = new TextDecoder().decode(base32.decode(begun?.secret ?? ''));
  const code = (later: number) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later);
  const first = await code(-1);
  expect(await browser.forms().secondStep.finish({ code: first })).toMatchObject({ ok: true });
  /** The answer to a code after the password, in a browser of its own. */
  const giveCode = async (given: string) => {
    const another = shop.browser();
    await another.post('/sign-in/email', { email, password });
    const response = await another.post('/two-factor/verify-totp', { code: given });
    return { status: response.status, body: await response.text() };
  };
  return { code, first, giveCode };
}

test('a code of the app signs in once, and nothing older does after it', async () => {
  const { code, first, giveCode } = await staffWithApp('sam@example.com');
  const wrong = await giveCode('000000');
  expect(wrong.status).toBe(401);
  // Turning the second step on has used it.
  expect(await giveCode(first)).toEqual(wrong);
  const [now, next] = [await code(0), await code(1)];
  expect(await giveCode(now)).toMatchObject({ status: 200 });
  expect(await giveCode(now)).toEqual(wrong);
  expect(await giveCode(next)).toMatchObject({ status: 200 });
  expect(await giveCode(now)).toEqual(wrong);
});

test('of five who give one code at once, one gets in', async () => {
  const { code, giveCode } = await staffWithApp('kim@example.com');
  const given = await code(1);
  const answers = await Promise.all(Array.from({ length: 5 }, () => giveCode(given)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401, 401]);
});
