import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

const position = { keys: [12, -3], id: '9007199254740993' };

test('finds its place again, without losing a digit of the id', () => {
  const cursor = encodeCursor(['products', 'popular'], position);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(decodeCursor(['products', 'popular'], cursor)).toEqual(position);
});

test('is of one list: elsewhere it starts from the first page', () => {
  const cursor = encodeCursor(['products', 'popular'], position);
  expect(decodeCursor(['products', 'newest'], cursor)).toBeUndefined();
  expect(decodeCursor(['products', 'popular', 'bags'], cursor)).toBeUndefined();
});

test('no cursor is the first page', () => {
  expect(decodeCursor(['products'], undefined)).toBeUndefined();
});

test.each([
  'x',
  '%00',
  Buffer.from('null').toString('base64url'),
  Buffer.from('["x",[],"1"]').toString('base64url'),
  Buffer.from('{"keys":[1],"id":"1"}').toString('base64url'),
])('%s is not ours', (text) => {
  expect(decodeCursor(['products'], text)).toBeUndefined();
});

test('nothing gets through that the database could not read', () => {
  const [mark] = JSON.parse(
    Buffer.from(encodeCursor(['products'], position), 'base64url').toString(),
  );
  for (const [keys, id] of [
    [[2 ** 31], '1'],
    [[1.5], '1'],
    [['1'], '1'],
    [[1], '0'],
    [[1], '1; drop table products'],
    [[1], '9'.repeat(19)],
  ]) {
    const forged = Buffer.from(JSON.stringify([mark, keys, id])).toString('base64url');
    expect(decodeCursor(['products'], forged)).toBeUndefined();
  }
});
