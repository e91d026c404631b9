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

test('a price beyond what the shop would look for narrows nothing', () => {
  expect(goodsWanted({ min: '1000000', max: '1000000.01' }, 'GBP')).toMatchObject({
    minPrice: 100_000_000,
    maxPrice: undefined,
  });
  expect(
    searchProductsInput.safeParse({
      query: 'a',
      minPrice: goodsWanted({ min: '1000000' }, 'GBP').minPrice,
    }),
  ).toMatchObject({ success: true });
});

test.each([
  ['GBP', '2.50', 250],
  ['EUR', '2,50', 250],
  ['JPY', '2500', 2500],
  ['JPY', '2.50', undefined],
  ['BHD', '2.505', 2505],
])('prices are asked for in minor units of %s', (currency, max, maxPrice) => {
  expect(goodsWanted(readGoodsSearch({ max, available: '1' }), currency)).toMatchObject({
    available: true,
    maxPrice,
  });
});

test('a search is ranked by its words, whatever the address says', () => {
  expect(goodsWanted({ query: 'mug', sort: 'price-asc' }, 'GBP').sort).toBeUndefined();
});
