import { expect, test } from 'vitest';
import { decimal } from './structured-data.ts';

test.each([
  [{ amount: 1250, currency: 'GBP' }, '12.50'],
  [{ amount: 5, currency: 'GBP' }, '0.05'],
  [{ amount: 0, currency: 'EUR' }, '0.00'],
  [{ amount: 900, currency: 'JPY' }, '900'],
])('%o is %s', (money, text) => {
  expect(decimal(money)).toBe(text);
});
