import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test.each([
  ['4', 'GBP', 400],
  ['4.5', 'GBP', 450],
  ['4,50', 'GBP', 450],
  [' 0.07 ', 'GBP', 7],
  ['.5', 'GBP', 50],
  ['4.', 'GBP', 400],
  ['1200', 'JPY', 1200],
])('%j in %s is %i', (text, currency, amount) => {
  expect(readAmount(text, currency)).toBe(amount);
});

test.each([
  ['', 'GBP'],
  ['.', 'GBP'],
  ['-3', 'GBP'],
  ['4.505', 'GBP'],
  ['12.5', 'JPY'],
  ['a lot', 'GBP'],
  ['12345678', 'GBP'],
])('%j in %s is no amount', (text, currency) => {
  expect(readAmount(text, currency)).toBeUndefined();
});
