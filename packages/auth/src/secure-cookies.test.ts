import { parseSetCookieHeader, stripSecureCookiePrefix } from 'better-auth/cookies';
import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';

const shop = authFixture({ publicUrl: 'https://shop.test' });
const password = 'correct horse battery';

test('under https the session cookie is Secure and of this host alone, says so in its name, and is understood', async () => {
  const email = 'ada@example.com';
  const browser = shop.browser();
  await browser.forms().signUp({ name: 'Ada', email, password });
  await browser.forms().signIn({ email, password });
  const [cookie = ''] = browser.setCookies;
  expect(cookie).toMatch(/^__Host-stockroom\.session_token=/);
  expect(cookie).toMatch(/; Path=\/(?:;|$)/);
  expect(cookie).toMatch(/; Secure/);
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).not.toMatch(/Domain/);
  expect(await browser.account()).toMatchObject({ email });
});

test('so is every other cookie of signing in', async () => {
  const browser = shop.browser();
  const answer = await browser.get('/passkey/generate-authenticate-options');
  expect(answer.status).toBe(200);
  expect(browser.setCookies.length).toBeGreaterThan(0);
  for (const cookie of browser.setCookies) {
    expect(cookie).toMatch(/^__Host-stockroom\./);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).not.toMatch(/Domain/);
  }
});

test("the session survives the jar of better-auth's own client for apps", async () => {
  const email = 'bea@example.com';
  const browser = shop.browser();
  await browser.forms().signUp({ name: 'Bea', email, password });
  const answer = await browser.post('/sign-in/email', { email, password });
  // A phone's HTTP joins several cookies by commas; the jar decodes what it keeps, and sends it like that.
  const jar = parseSetCookieHeader(answer.headers.getSetCookie().join(', '));
  const names = [...jar.keys()].map((name) => stripSecureCookiePrefix(name));
  expect(names).toEqual(['stockroom.session_token']);
  const cookie = [...jar].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const headers = new Headers({ cookie });
  expect(await shop.auth.findSignedIn(headers)).toMatchObject({ account: { email } });
  const session = new Request('https://shop.test/api/auth/get-session', { headers });
  const found = await shop.auth.handle(session, { address: '192.0.2.1' });
  expect(await found.json()).toMatchObject({ user: { email } });
});
