import { testDatabase } from '@stockroom/testing/database';
import { addVariant } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, test } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { catalog } = callerOf(database).call;

beforeAll(async () => {
  for (const [name, price] of [
    ['Hanging heart T-light holder', 295],
    ['Vintage Union Jack bunting', 495],
    ['Jumbo bag vintage leaf', 208],
  ] as const) {
    await addVariant(database.db, { name, price });
  }
});

describe('catalog.list', () => {
  test('without any input is the first page', async () => {
    const { items, nextCursor } = await catalog.list();
    expect(items).toHaveLength(3);
    expect(nextCursor).toBeNull();
  });

  test('goes on by its cursor', async () => {
    const first = await catalog.list({ sort: 'price-asc', limit: 2 });
    const second = await catalog.list({
      sort: 'price-asc',
      limit: 2,
      cursor: first.nextCursor ?? '',
    });
    expect([...first.items, ...second.items].map(({ price }) => price.amount)).toEqual([
      208, 295, 495,
    ]);
    expect(second.nextCursor).toBeNull();
  });

  test.each<object>([
    { limit: 0 },
    { limit: 101 },
    { limit: 2.5 },
    { sort: 'cheapest' },
    { minPrice: -1 },
    { maxPrice: 1.5 },
    { maxPrice: 2 ** 31 },
    { category: 'Not A Slug' },
    { available: 'yes' },
    { cursor: '' },
    { cursor: 'x'.repeat(501) },
  ])('refuses %o as bad input', async (input) => {
    await expect(catalog.list(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('catalog.bySlug', () => {
  test('shows a product to anybody', async () => {
    const [first] = (await catalog.list({ sort: 'price-asc' })).items;
    const product = await catalog.bySlug({ slug: first?.slug ?? '' });
    expect(product).toMatchObject({
      name: 'Jumbo bag vintage leaf',
      price: { amount: 208, currency: 'GBP' },
      category: { slug: 'things', name: 'Things' },
      variants: [{ name: '', price: { amount: 208, currency: 'GBP' }, available: 10 }],
    });
  });

  test('says when there is none', async () => {
    await expect(catalog.bySlug({ slug: 'gone-since' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      cause: { refusal: { code: 'not_found', what: 'product' } },
    });
  });

  test.each(['', 'A', 'a b', '../etc', 'a'.repeat(201)])(
    'refuses %j as bad input',
    async (slug) => {
      await expect(catalog.bySlug({ slug })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    },
  );
});

describe('catalog.search', () => {
  test('forgives typing errors', async () => {
    const { items } = await catalog.search({ query: 'hart tlite holder' });
    expect(items[0]?.name).toBe('Hanging heart T-light holder');
  });

  test('finds nothing without an error', async () => {
    expect(await catalog.search({ query: 'qqqq' })).toEqual({ items: [], nextCursor: null });
  });

  test.each<{ query: string; limit?: number }>([
    { query: '' },
    { query: '   ' },
    { query: 'x'.repeat(201) },
    { query: 'bag', limit: 101 },
  ])('refuses %o as bad input', async (input) => {
    await expect(catalog.search(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

test('catalog.categories are in the order of the shop, each with a picture of what is in it', async () => {
  await database.db
    .insertInto('categories')
    .values([
      { slug: 'last', name: 'Last', position: 9 },
      { slug: 'first', name: 'First', position: -1 },
    ])
    .execute();
  expect(await catalog.categories()).toEqual([
    { slug: 'first', name: 'First', image: null },
    { slug: 'things', name: 'Things', image: expect.stringMatching(/^\/pictures\/.+\.svg$/) },
    { slug: 'last', name: 'Last', image: null },
  ]);
});
