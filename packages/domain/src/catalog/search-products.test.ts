import { searchProductsInput } from '@stockroom/contract/catalog';
import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { addGiftShop, giftCount } from './fixtures/gift-shop.ts';
import type { ProductPage } from './product-card.ts';
import { searchProducts } from './search-products.ts';

const { db, transact } = testDatabase();
beforeAll(() => addGiftShop(db));

type Input = z.input<typeof searchProductsInput>;

function search(query: string, more: Partial<Input> = {}): Promise<ProductPage> {
  return searchProducts(db, searchProductsInput.parse({ query, ...more }));
}

async function namesOf(query: string, more: Partial<Input> = {}): Promise<string[]> {
  return (await search(query, more)).items.map(({ name }) => name);
}

describe('finds what is meant', () => {
  test.each([
    ['tlight', 'Hanging heart T-light holder'],
    ['hart tlite holder', 'Hanging heart T-light holder'],
    ['unoin jack', 'Vintage Union Jack bunting'],
    ['unoin', 'Vintage Union Jack bunting'],
    ['vintge bag', 'Jumbo bag vintage leaf'],
    ['childrens apron', "Children's apron Spaceboy"],
    ['alram clock', 'Alarm clock Bakelike'],
    ['caek stand', 'Regency cake stand 3 tier'],
    ['umbrela', 'Folding umbrella polka dot'],
    ['white hanging heart t-light holder', 'Hanging heart T-light holder'],
    ['HANGING HEARTS', 'Hanging heart T-light holder'],
    ['свеча', 'Свеча праздничная'],
  ])('%s', async (query, name) => {
    expect((await namesOf(query))[0]).toBe(name);
  });

  test('as it is typed, letter by letter', async () => {
    for (const query of ['umb', 'umbr', 'umbre', 'umbrel', 'umbrell', 'umbrella', 'umbrella p']) {
      expect((await namesOf(query))[0]).toBe('Folding umbrella polka dot');
    }
  });

  test('a product by the name of its variant, which it forgets with the variant', async () => {
    expect(await namesOf('white')).toEqual(['Hanging heart T-light holder']);
    const white = db.updateTable('variants').where('sku', '=', '85123A');
    await white.set({ name: 'Ivory' }).execute();
    expect(await namesOf('white')).toEqual([]);
    expect(await namesOf('ivory')).toEqual(['Hanging heart T-light holder']);
    await white.set({ name: 'White' }).execute();
  });
});

describe('the best comes first', () => {
  test('the very SKU, however it is spelt, before anything else', async () => {
    for (const query of ['85123A', '85123a', ' 85123A ']) {
      expect((await namesOf(query))[0]).toBe('Hanging heart T-light holder');
    }
  });

  test('a whole word before a word begun, however popular, and equals by popularity', async () => {
    expect(await namesOf('tea')).toEqual([
      'Retrospot tea set ceramic',
      'Set of 2 tea towels',
      'Teaspoons, set of 6',
    ]);
  });

  test('names before what is only mentioned', async () => {
    expect(await namesOf('bag')).toEqual([
      'Lunch bag red retrospot',
      'Lunch bag Suki design',
      'Jumbo bag vintage leaf',
      'Lunch bag vintage leaf design',
      'Baguette basket',
      'Picnic basket wicker',
    ]);
  });

  test('what is spelt alike follows what fits', async () => {
    const names = await namesOf('heart t-light holder');
    expect(names.slice(0, 2)).toEqual([
      'Hanging heart T-light holder',
      'Heart zinc T-light holder',
    ]);
    expect(names).toContain('Glass star T-light holder');
  });
});

describe('quotes, minus and or are understood', () => {
  test('a phrase', async () => {
    expect(await namesOf('"bag vintage"')).toEqual([
      'Jumbo bag vintage leaf',
      'Lunch bag vintage leaf design',
    ]);
  });

  test('without', async () => {
    expect(await namesOf('lunch bag -suki -vintage')).toEqual(['Lunch bag red retrospot']);
  });

  test('either', async () => {
    expect(await namesOf('umbrella or doormat')).toEqual([
      'Doormat Union Jack guns and roses',
      'Folding umbrella polka dot',
    ]);
  });
});

describe('whatever is typed', () => {
  test.each([
    '!!!',
    '&|!():*<->',
    "'",
    '"',
    '\\',
    '%',
    '🕯️🎁',
    'qqqq zzzz',
    '提灯',
    'a\0b',
    '\ud800',
    "'; drop table products; --",
    '((heart',
    "it's:*",
    'x'.repeat(200),
    'ab '.repeat(66),
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30',
  ])('%j is answered', async (query) => {
    const { items } = await search(query);
    expect(items.length).toBeLessThanOrEqual(giftCount);
  });

  test('only words that say nothing find names that have them', async () => {
    expect(await namesOf('the')).toEqual(['Save the planet mug']);
  });

  test('nonsense finds nothing', async () => {
    expect(await search('qqqq zzzz')).toEqual({ items: [], nextCursor: null });
  });

  test('metacharacters are only separators', async () => {
    expect(await namesOf("umbrella'); drop table products; --")).toContain(
      'Folding umbrella polka dot',
    );
  });
});

describe('pages', () => {
  test.each([
    'bag',
    'unoin jack',
    'hart tlite holder',
    'heart t-light holder',
    'tea',
    'bag or tea',
  ])('%s by one, two or three are the whole', async (query) => {
    const whole = await search(query, { limit: 100 });
    expect(whole.items.length).toBeGreaterThan(2);
    expect(whole.nextCursor).toBeNull();
    for (const limit of [1, 2, 3]) {
      const seen: unknown[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await search(query, { limit, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items);
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(whole.items);
    }
  });

  test('the cursor of another search starts from the first page', async () => {
    const { nextCursor } = await search('bag', { limit: 1 });
    const first = await search('tea', { limit: 1 });
    expect(await search('tea', { limit: 1, cursor: nextCursor ?? '' })).toEqual(first);
    expect(await search('tea', { limit: 1, cursor: 'nobody' })).toEqual(first);
  });
});

describe('filters', () => {
  test('hold in every rank', async () => {
    expect(await namesOf('tea', { available: true })).toEqual([
      'Retrospot tea set ceramic',
      'Teaspoons, set of 6',
    ]);
    expect(await namesOf('unoin jack', { category: 'bags' })).toEqual([
      'Union Jack flag luggage tag',
    ]);
    expect(await namesOf('85123A', { maxPrice: 294 })).toEqual([]);
    expect(await namesOf('bag', { minPrice: 166, maxPrice: 700 })).toEqual([
      'Jumbo bag vintage leaf',
      'Baguette basket',
    ]);
  });

  test.each<Partial<Input>>([{ category: 'gone-since' }, { minPrice: 2, maxPrice: 1 }])(
    '%o leaves an empty page',
    async (more) => {
      expect(await search('bag', more)).toEqual({ items: [], nextCursor: null });
    },
  );
});

test('the setting of likeness stays in its own statement', async () => {
  await search('unoin');
  const { rows } = await db.executeQuery<{ value: string }>(
    db.selectNoFrom((eb) =>
      eb
        .fn<string>('current_setting', [eb.val('pg_trgm.word_similarity_threshold'), eb.val(true)])
        .as('value'),
    ),
  );
  expect(rows[0]?.value ?? '0.6').toBe('0.6');
  // In a transaction it lasts until the end, and the next search sets its own.
  await transact(async (tx) => {
    const input = (query: string) => searchProductsInput.parse({ query });
    expect((await searchProducts(tx, input('unoin'))).items).not.toEqual([]);
    expect((await searchProducts(tx, input('umbrella'))).items).toHaveLength(1);
  });
});
