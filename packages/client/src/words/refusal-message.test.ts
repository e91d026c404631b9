import { expect, test } from 'vitest';
import { errorMessage, refusalMessage } from './refusal-message.ts';

test('names and numbers of the refusal are in its message', () => {
  expect(
    refusalMessage({ code: 'out_of_stock', variantId: '7', name: 'Blue mug', available: 2 }),
  ).toBe('There are only 2 of ‘Blue mug’ left.');
  expect(
    refusalMessage({ code: 'code_needs_more', minimum: { amount: 2000, currency: 'GBP' } }),
  ).toBe('That code is for carts of £20.00 or more.');
});

test('an unexpected error tells nothing of its insides', () => {
  expect(errorMessage(new Error('relation "carts" does not exist'))).not.toContain('carts');
});
