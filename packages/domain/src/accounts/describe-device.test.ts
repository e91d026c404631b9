import { expect, test } from 'vitest';
import { describeDevice } from './describe-device.ts';

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Firefox on Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['Stockroom/1 CFNetwork/1568.200.51 Darwin/24.1.0', 'an app on iOS'],
  ['okhttp/4.12.0', 'an app on Android'],
  [null, 'an unknown browser'],
  ['', 'an unknown browser'],
])('%j is %j', (userAgent, words) => {
  expect(describeDevice(userAgent)).toBe(words);
});

test.each([
  '<b>Call 0900 123</b>/1 (x)',
  'Go to https://evil.example now/1.0 ',
  'a\r\nBcc: thief@example.com/1.0 x',
  'x'.repeat(100_000),
])('what somebody makes up says nothing in a mail: %s', (userAgent) => {
  expect(describeDevice(userAgent)).not.toMatch(/[<>:/\r\n]|\p{L}{41}/u);
});
