import { expect, test } from 'vitest';
import { stockWords } from './stock-words.ts';

test.each([
  [-1, 'none', 'Sold out for now'],
  [0, 'none', 'Sold out for now'],
  [1, 'few', 'The last one'],
  [3, 'few', 'Only 3 left'],
  [5, 'few', 'Only 5 left'],
  [6, 'plenty', 'In stock'],
] as const)('%i available is %s: %s', (available, level, words) => {
  expect(stockWords(available)).toEqual({ level, words });
});
