import { expect, test } from 'vitest';
import { readAccountSearch } from './account-search.ts';

test.each(['/orders/S-100001', '/office?status=paid', '/'])('%s is a way on', (next) => {
  expect(readAccountSearch({ next })).toEqual({ next });
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'orders', '/a b', ''])(
  '%j leads nowhere of ours',
  (next) => {
    expect(readAccountSearch({ next })).toEqual({});
  },
);

test('what was begun in the app is known by one word, and by no other', () => {
  expect(readAccountSearch({ done: '1', app: '1' })).toEqual({ done: '1', app: '1' });
  expect(readAccountSearch({ app: 'https://evil.example' })).toEqual({});
});
