import { searchProductsInput } from '@stockroom/contract/catalog';
import { expect, test } from 'vitest';
import { goodsWanted, readGoodsSearch } from './goods-search.ts';

test('a form without scripts sends empty fields, which mean nothing', () => {
  expect(readGoodsSearch({ query: ' ', min: '', max: '', sort: 'popular' })).toEqual({});
});

test('what cannot be meant is left out', () => {
  expect(
    readGoodsSearch({ category: 'No such!', sort: 'sideways', min: 'cheap', available: 'yes' }),
  ).toEqual({});
});

test('a price beyond what the shop would look for is left out', () => {
  expect(readGoodsSearch({ min: '1000000', max: '1000000.01' })).toEqual({ min: '1000000' });
  expect(
    searchProductsInput.safeParse({
      query: 'a',
      minPrice: goodsWanted({ min: '1000000' }).minPrice,
    }),
  ).toMatchObject({ success: true });
});

test('prices are asked for in minor units', () => {
  expect(goodsWanted({ min: '2.50', max: '10', available: '1' })).toMatchObject({
    minPrice: 250,
    maxPrice: 1000,
    available: true,
  });
});

test('a search is ranked by its words, whatever the address says', () => {
  expect(goodsWanted({ query: 'mug', sort: 'price-asc' }).sort).toBeUndefined();
});
