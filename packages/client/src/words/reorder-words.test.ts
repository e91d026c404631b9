import { expect, test } from 'vitest';
import { reorderWords } from './reorder-words.ts';
import type { ReorderedLine } from '../calls/shapes.ts';

const line: ReorderedLine = {
  slug: 'mug',
  name: 'Mug',
  variantName: 'Blue',
  wanted: 3,
  inCart: 3,
  outcome: 'all',
  price: { amount: 300, currency: 'GBP' },
  wasPrice: null,
};
const was = { amount: 250, currency: 'GBP' };

test.each<[Partial<ReorderedLine>, string | undefined]>([
  [{}, undefined],
  [{ wasPrice: was }, 'Mug, Blue: it now costs £3.00, not £2.50.'],
  [{ outcome: 'fewer', inCart: 2 }, 'Mug, Blue: there are only 2 of the 3 left.'],
  [
    { outcome: 'fewer', inCart: 2, wasPrice: was },
    'Mug, Blue: there are only 2 of the 3 left, and it now costs £3.00, not £2.50.',
  ],
  [{ outcome: 'sold_out', inCart: 0, variantName: '' }, 'Mug has sold out.'],
  [{ outcome: 'no_room' }, 'Mug, Blue no longer fits into your cart, which is full.'],
])('%o', (change, words) => {
  expect(reorderWords({ ...line, ...change })).toBe(words);
});
