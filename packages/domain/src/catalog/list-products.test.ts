import { listProductsInput, productSort } from '@stockroom/contract/catalog';
import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { encodeCursor } from '../cursor.ts';
import { addGiftShop, giftCount } from './fixtures/gift-shop.ts';
import { listProducts } from './list-products.ts';
import type { ProductCard, ProductPage } from './product-card.ts';

const { db } = testDatabase();
beforeAll(() => addGiftShop(db));

type Input = NonNullable<z.input<typeof listProductsInput>>;

function list(input: Input = {}): Promise<ProductPage> {
  return listProducts(db, listProductsInput.parse(input));
}

/** Every page, one after the other, with `between` after each. */
async function walk(input: Input, between: () => Promise<void> = async () => {}) {
  const seen: ProductCard[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list({ ...input, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.items);
    cursor = page.nextCursor;
    await between();
  }
  return seen;
}

describe('sorting', () => {
  test.each(productSort.options)(
    '%s shows every product once, by any size of page',
    async (sort) => {
      const whole = await list({ sort, limit: 100 });
      expect(whole.items).toHaveLength(giftCount);
      expect(whole.nextCursor).toBeNull();
      for (const limit of [1, 4, giftCount - 1, giftCount]) {
        expect(await walk({ sort, limit })).toEqual(whole.items);
      }
    },
  );

  test('by price, both ways', async () => {
    const amounts = async (sort: Input['sort']) =>
      (await list({ sort, limit: 100 })).items.map(({ price }) => price.amount);
    const dearer = await amounts('price-asc');
    expect(dearer).toEqual(dearer.toSorted((a, b) => a - b));
    expect(await amounts('price-desc')).toEqual(dearer.toReversed());
  });

  test('the most popular come first unless told', async () => {
    const { items } = await list({ limit: 2 });
    expect(items.map(({ name }) => name)).toEqual(['Teaspoons, set of 6', 'Baguette basket']);
  });

  test('the newest are those added last', async () => {
    const { items } = await list({ sort: 'newest', limit: 1 });
    expect(items[0]?.name).toBe('Свеча праздничная');
  });

  test('a card is what a list needs, and no more', async () => {
    const { items } = await list({ category: 'bags', limit: 1 });
    expect(items).toEqual([
      {
        slug: 'lunch-bag-red-retrospot',
        name: 'Lunch bag red retrospot',
        price: { amount: 165, currency: 'GBP' },
        available: true,
        image: '/pictures/lunch-bag-red-retrospot.svg',
      },
    ]);
  });
});

describe('filters', () => {
  test.each(productSort.options)('leave out the same by %s, page by page', async (sort) => {
    const filters = { category: 'home', available: true, minPrice: 125, maxPrice: 495 };
    const names = (await walk({ sort, limit: 2, ...filters })).map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'Alarm clock Bakelike',
      'Fairy tale cottage nightlight',
      'Glass star T-light holder',
      'Hanging heart T-light holder',
      'Heart zinc T-light holder',
      'Свеча праздничная',
    ]);
  });

  test('what cannot be bought now, alone', async () => {
    const { items } = await list({ available: false });
    expect(items.map(({ name }) => name)).toEqual(['Lunch bag Suki design', 'Set of 2 tea towels']);
  });

  test.each<Input>([
    { category: 'gone-since' },
    { minPrice: 500, maxPrice: 499 },
    { minPrice: 100_000_000 },
    { category: 'paper', available: false },
  ])('%o leaves an empty page, not an error', async (input) => {
    expect(await list(input)).toEqual({ items: [], nextCursor: null });
  });

  test('both ends of a price are within it', async () => {
    const { items } = await list({ minPrice: 375, maxPrice: 375 });
    expect(items.map(({ name }) => name)).toEqual(['Alarm clock Bakelike']);
  });
});

describe('cursors', () => {
  test('of another list, or of nobody, start from the first page', async () => {
    const first = await list({ limit: 3 });
    const ofPrices = (await list({ limit: 3, sort: 'price-asc' })).nextCursor ?? '';
    const ofBags = (await list({ limit: 3, category: 'bags' })).nextCursor ?? '';
    const ofOrders = encodeCursor(['orders', 'everybody', null], { keys: [], id: '5' });
    for (const cursor of [ofPrices, ofBags, ofOrders, 'x', "'; drop table products", 'W10']) {
      expect(await list({ limit: 3, cursor })).toEqual(first);
    }
  });

  test('go on where they were though their product has gone up in price, or is gone', async () => {
    const everything = await list({ sort: 'price-asc', limit: 100 });
    const first = await list({ sort: 'price-asc', limit: 5 });
    const last = first.items.at(-1)?.slug ?? '';
    const second = await list({ sort: 'price-asc', limit: 5, cursor: first.nextCursor ?? '' });
    expect(second.items).toEqual(everything.items.slice(5, 10));
    await reprice(last, 100_000);
    const again = await list({ sort: 'price-asc', limit: 5, cursor: first.nextCursor ?? '' });
    expect(again).toEqual(second);
    await reprice(last, everything.items[4]?.price.amount ?? 1);
  });

  test.each(['price-asc', 'price-desc'] as const)(
    'by %s show what keeps its price exactly once, whatever else is priced anew',
    async (sort) => {
      const restless = ['alarm-clock-bakelike', 'set-of-2-tea-towels', 'save-the-planet-mug'];
      let turn = 0;
      const seen = await walk({ sort, limit: 2 }, async () => {
        turn += 1;
        const slug = restless[turn % restless.length] ?? '';
        await reprice(slug, 1 + ((turn * 777) % 4000));
      });
      const steady = seen.map(({ slug }) => slug).filter((slug) => !restless.includes(slug));
      expect(steady).toHaveLength(giftCount - restless.length);
      expect(new Set(steady).size).toBe(steady.length);
    },
  );
});

async function reprice(slug: string, pence: number): Promise<void> {
  await db
    .updateTable('variants')
    .set({ price_amount: pence })
    .where('product_id', '=', (eb) =>
      eb.selectFrom('products').select('id').where('slug', '=', slug),
    )
    .execute();
}
