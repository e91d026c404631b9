import { expect, test } from 'vitest';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';

test('a number or a boolean in an address stays text', () => {
  expect(parsePlainSearch('?query=123&available=true')).toEqual({
    query: '123',
    available: 'true',
  });
});

test('words with signs in them survive the way there and back', () => {
  const search = { query: 'salt & pepper “50%” +1', sort: 'price-asc' };
  expect(parsePlainSearch(stringifyPlainSearch(search))).toEqual(search);
});

test('what is empty or no text is left out', () => {
  expect(stringifyPlainSearch({ query: '', sort: undefined, n: 3 })).toBe('');
});
