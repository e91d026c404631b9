import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, expect, test } from 'vitest';
import { addGiftShop } from './fixtures/gift-shop.ts';
import { suggestProducts } from './suggest-products.ts';

const { db } = testDatabase();
beforeAll(() => addGiftShop(db));

async function suggested(query: string): Promise<string[]> {
  return (await suggestProducts(db, { query })).map(({ name }) => name);
}

test('a word that has only been begun is enough', async () => {
  expect(await suggested('umb')).toContain('Folding umbrella polka dot');
  expect(await suggested('vintage un')).toEqual(['Vintage Union Jack bunting']);
});

test('never more than a phone shows', async () => {
  expect((await suggested('b')).length).toBeLessThanOrEqual(6);
});

test.each(['!?', 'unoin jack', '"vintage union"', 'no such thing'])(
  '%s suggests nothing',
  async (query) => {
    expect(await suggested(query)).toEqual([]);
  },
);
