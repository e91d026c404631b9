import { expect, test } from 'vitest';
import { isOlderApp } from './is-older-app.ts';

test.each([
  ['1.9.0', '1.10.0'],
  ['0.9.9', '1'],
  ['1', '1.0.1'],
  ['1.2', '1.2.1'],
])('%s comes before %s, and not the other way round', (older, newer) => {
  expect(isOlderApp(older, newer)).toBe(true);
  expect(isOlderApp(newer, older)).toBe(false);
});

test.each([
  ['1.2.0', '1.2'],
  ['1.2.3-beta', '1.2.3'],
  ['1.2.3+45', '1.2.3'],
])('%s and %s are the same', (one, other) => {
  expect(isOlderApp(one, other)).toBe(false);
  expect(isOlderApp(other, one)).toBe(false);
});
