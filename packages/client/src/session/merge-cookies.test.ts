import { expect, test } from 'vitest';
import { cookieHeader, mergeCookies } from './merge-cookies.ts';

const session = 'stockroom.session_token=abc.d%2Be%3D; Path=/; Max-Age=5184000; HttpOnly';

function answer(...setCookies: string[]): Headers {
  const headers = new Headers({ date: 'Sun, 22 Nov 2026 12:00:00 GMT' });
  for (const each of setCookies) headers.append('set-cookie', each);
  return headers;
}

/** React Native's headers have no `getSetCookie`: all of them stand in one line. */
function onPhone(headers: Headers): Headers {
  Object.defineProperty(headers, 'getSetCookie', { value: undefined });
  return headers;
}

test.each([
  ['told apart', (headers: Headers) => headers],
  ['in one line', onPhone],
])('cookies join those of other names, byte for byte: %s', (_name, as) => {
  const later = 'two_factor=x; Expires=Sun, 22 Nov 2026 12:10:00 GMT; Path=/';
  const merged = mergeCookies({ other: '1' }, as(answer(session, later)));
  expect(merged).toEqual({
    other: '1',
    'stockroom.session_token': 'abc.d%2Be%3D',
    two_factor: 'x',
  });
  expect(cookieHeader(merged)).toBe('other=1; stockroom.session_token=abc.d%2Be%3D; two_factor=x');
});

test.each([
  ['Max-Age=0', 'a=; Max-Age=0; Path=/'],
  ['a time gone by', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/'],
  ['a time gone by for the shop', 'a=x; Expires=Sun, 22 Nov 2026 11:59:00 GMT'],
])('ends the one that has %s', (_name, cookie) => {
  expect(mergeCookies({ a: '1', b: '2' }, answer(cookie))).toEqual({ b: '2' });
});

test('a phone whose clock is years ahead keeps what the shop has just given', () => {
  const headers = answer('a=x; Expires=Sun, 22 Nov 2026 12:10:00 GMT');
  headers.set('date', 'Sun, 22 Nov 2026 12:00:00 GMT');
  expect(mergeCookies({}, headers)).toEqual({ a: 'x' });
});

test('an answer without cookies changes nothing', () => {
  const cookies = { a: '1' };
  expect(mergeCookies(cookies, answer())).toBe(cookies);
  expect(mergeCookies(cookies, answer('a=1; Path=/'))).toBe(cookies);
  expect(mergeCookies(cookies, answer('b=; Max-Age=0'))).toBe(cookies);
});
