import { expect, test } from 'vitest';
import { readProductSearch } from './product-search.ts';

test('a post that a reader comes from is kept in mind', () => {
  expect(readProductSearch({ from: 'twelve-mugs' })).toEqual({ from: 'twelve-mugs' });
});

test.each([{}, { from: '' }, { from: 'A Post' }, { from: '../x' }, { from: 'a'.repeat(201) }])(
  '%j is no post',
  (raw) => {
    expect(readProductSearch(raw).from).toBeUndefined();
  },
);
