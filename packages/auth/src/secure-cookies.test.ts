import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture({ publicUrl: 'https://shop.test' });
const password = 'correct horse battery';

test('under https the session cookie is Secure, says so in its name, and is understood', async () => {
  const email = 'ada@example.com';
  const browser = shop.browser();
  await browser.forms().signUp({ name: 'Ada', email, password });
  await browser.forms().signIn({ email, password });
  const [cookie = ''] = browser.setCookies;
  expect(cookie).toMatch(/^__Secure-stockroom\.session_token=/);
  expect(cookie).toMatch(/; Secure/);
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).not.toMatch(/Domain/);
  expect(await browser.account()).toMatchObject({ email });
});
