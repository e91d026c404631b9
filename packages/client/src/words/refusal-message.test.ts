import { expect, test } from 'vitest';
import { CallError } from '../calls/call-error.ts';
import { NoAnswerInTime } from '../calls/no-answer.ts';
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

test('no answer is told from one that came too late, and neither says that nothing was done', () => {
  const none = errorMessage(new CallError('fetch failed'));
  const late = errorMessage(new CallError('late', undefined, new NoAnswerInTime(15_000)));
  expect(none).toContain('cannot be reached');
  expect(late).toContain('too long');
  for (const words of [none, late]) expect(words).not.toContain('Nothing was changed');
});
