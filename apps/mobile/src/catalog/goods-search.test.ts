import { goodsWanted } from './goods-search.ts';

test('reads the addresses of the web’s own links', () => {
  expect(
    goodsWanted(
      { category: 'mugs', sort: 'price-asc', available: '1', min: '2.5', max: '10' },
      'GBP',
    ),
  ).toEqual({
    query: undefined,
    category: 'mugs',
    sort: 'price-asc',
    available: true,
    minPrice: 250,
    maxPrice: 1_000,
  });
});

test('what is searched has no other order', () => {
  expect(goodsWanted({ query: ' bunting ', sort: 'newest' }, 'GBP')).toMatchObject({
    query: 'bunting',
    sort: undefined,
  });
});

test('leaves out what cannot be meant', () => {
  const wanted = goodsWanted(
    { query: '  ', category: '../x', sort: 'best', available: 'yes', min: 'a', max: '99999999' },
    'GBP',
  );
  expect(Object.values(wanted).filter((value) => value !== undefined)).toEqual([]);
});
