import { columnsFor } from './columns-for.ts';

test.each([
  ['a small phone', 320, 1, 2],
  ['a phone', 390, 1, 2],
  ['a phone with larger text', 390, 1.3, 2],
  ['a phone with text twice as large', 390, 2, 1],
  ['a phone on its side', 844, 1, 3],
  ['a tablet', 768, 1, 3],
  ['a tablet with text twice as large', 768, 2, 2],
  ['a tablet on its side', 1_180, 1, 4],
  ['a desk', 1_920, 1, 5],
])('%s, %i wide with text × %d, shows %i side by side', (_what, width, fontScale, columns) => {
  expect(columnsFor({ width, fontScale })).toBe(columns);
});
