import { expect, it } from 'vitest';
import { isUnfetched } from './is-unfetched.ts';

it.each([
  'Failed to fetch dynamically imported module: http://127.0.0.1:3000/assets/a.js',
  'error loading dynamically imported module: http://127.0.0.1:3000/assets/a.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/a.css',
])('knows a part that did not arrive: %s', (message) => {
  expect(isUnfetched(new TypeError(message))).toBe(true);
});

it('leaves other failures to be our doing', () => {
  expect(isUnfetched(new TypeError('lines is undefined'))).toBe(false);
  expect(isUnfetched('Unable to preload CSS')).toBe(false);
});
