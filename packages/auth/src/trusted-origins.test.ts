import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';
import { trustedOrigins } from './trusted-origins.ts';

const shop = authFixture();

function calledAs(host: string): Request {
  return new Request('http://shop.test/', { headers: { host } });
}

test('on plain http the host that was called is trusted, too', () => {
  const trusted = trustedOrigins('http://127.0.0.1:3000');
  expect(trusted(calledAs('localhost:3000'))).toEqual([
    'http://127.0.0.1:3000',
    'http://localhost:3000',
  ]);
  expect(trusted(calledAs('[::1]:3000'))).toContain('http://[::1]:3000');
  expect(trusted()).toEqual(['http://127.0.0.1:3000']);
});

test.each(['*', '*.test', 'a?', 'a/b', 'a@b', ''])('a host of %j is no host', (host) => {
  expect(trustedOrigins('http://127.0.0.1:3000')(calledAs(host))).toEqual([
    'http://127.0.0.1:3000',
  ]);
});

test('under https only the address of the shop', () => {
  expect(trustedOrigins('https://shop.test')(calledAs('other.test'))).toEqual([
    'https://shop.test',
  ]);
});

test('the scheme of the app where it says so itself, and in development that of Expo Go', () => {
  const fromApp = new Request('http://shop.test/', { headers: { 'expo-origin': 'stockroom://' } });
  expect(trustedOrigins('https://shop.test')(fromApp)).toEqual([
    'https://shop.test',
    'stockroom://',
  ]);
  const inDevelopment = trustedOrigins('https://shop.test', { development: true });
  expect(inDevelopment(fromApp)).toEqual(['https://shop.test', 'stockroom://', 'exp://']);
});

test.each(['origin', 'referer', 'sec-fetch-site'])('not beside the %s of a browser', (name) => {
  const headers = { 'expo-origin': 'stockroom://', [name]: 'https://evil.test' };
  const request = new Request('http://shop.test/', { headers });
  const trusted = trustedOrigins('https://shop.test', { development: true });
  expect(trusted(request)).toEqual(['https://shop.test']);
});

test('better-auth asks: the same page signs in by either name, another does not', async () => {
  const body = { email: 'nobody@example.com', password: 'correct horse battery' };
  const statusFrom = async (origin: string) => {
    const browser = shop.browser();
    browser.origin = origin;
    return (await browser.post('/sign-in/email', body, { host: 'localhost:3000' })).status;
  };
  expect(await statusFrom('http://shop.test')).toBe(401);
  expect(await statusFrom('http://localhost:3000')).toBe(401);
  expect(await statusFrom('http://localhost:3001')).toBe(403);
  expect(await statusFrom('https://evil.test')).toBe(403);
});
