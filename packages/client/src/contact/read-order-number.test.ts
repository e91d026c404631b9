import { expect, test } from 'vitest';
import { readOrderNumber } from './read-order-number.ts';

test.each([
  ['S-100042', 'S-100042'],
  [' s-100042 ', 'S-100042'],
  ['100042', 'S-100042'],
  ['', undefined],
  ['  ', undefined],
  // Refused by the shop, beside its field.
  ['the blue one', 'THE BLUE ONE'],
])('%j means %j', (typed, meant) => {
  expect(readOrderNumber(typed)).toBe(meant);
});
