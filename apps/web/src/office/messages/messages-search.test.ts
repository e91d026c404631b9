import { expect, test } from 'vitest';
import { readMessagesSearch } from './messages-search.ts';

test('knows a state, words and a place', () => {
  expect(readMessagesSearch({ status: 'spam', query: ' tins ', cursor: 'abc', more: 'x' })).toEqual(
    {
      status: 'spam',
      query: 'tins',
      cursor: 'abc',
      more: undefined,
    },
  );
});

test('anything else is not asked for', () => {
  const read = readMessagesSearch({ status: 'toString', query: '\u0000\ud800 ', cursor: '' });
  expect(read.status).toBeUndefined();
  expect(read.query).toBeUndefined();
  expect(readMessagesSearch({ query: 'x'.repeat(500) }).query).toHaveLength(200);
});
