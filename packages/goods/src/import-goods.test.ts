import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Goods } from './goods.ts';
import { importGoods, type ImportOptions } from './import-goods.ts';
import { readDemoGoods } from './demo-goods.ts';

const { db, transact } = testDatabase();

const tenEach: ImportOptions = { stockOf: () => 10 };

beforeEach(async () => {
  await sql`truncate products, variants, categories, shop cascade`.execute(db);
});

function goodsOf(changes: Partial<Goods> = {}): Goods {
  return {
    sku: '22727',
    title: 'Alarm clock Bakelike',
    description: 'Tells the time.',
    category: 'home',
    kind: 'clock',
    colours: ['red'],
    timesSold: 5,
    since: '2010-12-01',
    variants: [
      { sku: '22727', option: 'Red', pence: 375, timesSold: 3, onHand: 7 },
      { sku: '22726', option: 'Green', pence: 375, timesSold: 2, onHand: 0 },
    ],
    ...changes,
  };
}

const run = (goods: Goods[], options: ImportOptions = tenEach) =>
  transact((tx) => importGoods(tx, goods, options));

/** Everything that an import may write, and when it was last written. */
async function state() {
  const products = await db.selectFrom('products').selectAll().orderBy('id').execute();
  const variants = await db.selectFrom('variants').selectAll().orderBy('id').execute();
  const categories = await db.selectFrom('categories').selectAll().orderBy('id').execute();
  return { products, variants, categories };
}

async function onlyProduct() {
  return db.selectFrom('products').selectAll().executeTakeFirstOrThrow();
}

async function variantOf(sku: string) {
  return db.selectFrom('variants').selectAll().where('sku', '=', sku).executeTakeFirstOrThrow();
}

test('makes categories, products, variants and prices', async () => {
  const report = await run([goodsOf()]);
  expect(report).toEqual({
    productsAdded: 1,
    variantsAdded: 2,
    productsUpdated: 0,
    pricesUpdated: 0,
    productsUnchanged: 0,
    kept: [],
  });
  expect(await onlyProduct()).toMatchObject({
    slug: 'alarm-clock-bakelike',
    name: 'Alarm clock Bakelike',
    currency: 'GBP',
    price_amount: 375,
    available: true,
    popularity: 5,
    drawing: { kind: 'clock', colours: ['red'] },
  });
  expect(await variantOf('22726')).toMatchObject({
    name: 'Green',
    position: 1,
    price_amount: 375,
    on_hand: 10,
  });
  const category = await db
    .selectFrom('products as p')
    .innerJoin('categories as c', 'c.id', 'p.category_id')
    .select('c.slug')
    .executeTakeFirst();
  expect(category).toEqual({ slug: 'home' });
});

test('done twice, it leaves the same state, to the moment of the last change', async () => {
  const goods = await readDemoGoods();
  await run(goods);
  const before = await state();
  expect(before.products).toHaveLength(goods.length);
  expect(await run(goods)).toMatchObject({
    productsAdded: 0,
    variantsAdded: 0,
    productsUpdated: 0,
    pricesUpdated: 0,
    productsUnchanged: goods.length,
    kept: [],
  });
  expect(await state()).toEqual(before);
});

test('what throws within it, at whatever point, leaves nothing', async () => {
  const goods = await readDemoGoods();
  for (const share of [0.1, 0.6, 0.99]) {
    const breaking = run(goods, {
      ...tenEach,
      onProgress: (fraction) => {
        if (fraction >= share) throw new Error('the plug was pulled');
      },
    });
    await expect(breaking).rejects.toThrow('the plug was pulled');
    expect(await state()).toEqual({ products: [], variants: [], categories: [] });
  }
});

test('an abort between batches leaves nothing', async () => {
  const stop = new AbortController();
  const goods = await readDemoGoods();
  const stopped = run(goods, {
    ...tenEach,
    signal: stop.signal,
    onProgress: (fraction) => {
      if (fraction > 0.6) stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(await state()).toEqual({ products: [], variants: [], categories: [] });
});

test('two imports at once make the products once', async () => {
  const goods = (await readDemoGoods()).slice(0, 200);
  const reports = await Promise.all([run(goods), run(goods), run(goods)]);
  expect(reports.map(({ productsAdded }) => productsAdded).toSorted((a, b) => a - b)).toEqual([
    0, 0, 200,
  ]);
  expect((await state()).products).toHaveLength(200);
});

describe('a later file', () => {
  beforeEach(() => run([goodsOf()]));

  test('updates what came from the earlier one, and keeps the slug', async () => {
    const later = goodsOf({
      title: 'Bakelite alarm clock',
      description: 'Tells the time, loudly.',
      category: 'christmas',
      timesSold: 9,
      variants: [
        { sku: '22727', option: 'Red', pence: 395, timesSold: 3, onHand: 1 },
        { sku: '22726', option: 'Green', pence: 375, timesSold: 2, onHand: 1 },
      ],
    });
    expect(await run([later])).toMatchObject({ productsUpdated: 1, pricesUpdated: 1, kept: [] });
    expect(await onlyProduct()).toMatchObject({
      slug: 'alarm-clock-bakelike',
      name: 'Bakelite alarm clock',
      description: 'Tells the time, loudly.',
      popularity: 9,
      price_amount: 375,
    });
    expect(await variantOf('22727')).toMatchObject({ price_amount: 395 });
  });

  test('never touches stock', async () => {
    await db
      .updateTable('variants')
      .set({ on_hand: 4, reserved: 2 })
      .where('sku', '=', '22727')
      .execute();
    await run([goodsOf({ title: 'Another title' })], { stockOf: () => 99 });
    expect(await variantOf('22727')).toMatchObject({ on_hand: 4, reserved: 2 });
  });

  test('brings a new code into the product of its siblings', async () => {
    const { variants } = goodsOf();
    const pink = { sku: '22728', option: 'Pink', pence: 425, timesSold: 1, onHand: 3 };
    expect(await run([goodsOf({ variants: [...variants, pink] })])).toMatchObject({
      productsAdded: 0,
      variantsAdded: 1,
      productsUpdated: 1,
    });
    const product = await onlyProduct();
    expect(await variantOf('22728')).toMatchObject({
      product_id: product.id,
      price_amount: 425,
      on_hand: 10,
    });
  });

  test('is known again when another of its codes has come to sell most', async () => {
    const { variants } = goodsOf();
    await run([goodsOf({ sku: '22726', variants: variants.toReversed() })]);
    expect((await state()).products).toHaveLength(1);
  });

  test('that lacks a product leaves it', async () => {
    await run([]);
    expect((await state()).products).toHaveLength(1);
  });
});

describe('what the owner has changed', () => {
  beforeEach(() => run([goodsOf()]));

  const later = goodsOf({
    title: 'Bakelite alarm clock',
    description: 'Tells the time, loudly.',
    category: 'christmas',
    variants: [{ sku: '22727', option: 'Red', pence: 395, timesSold: 3, onHand: 1 }],
  });

  test('stays, however often the file comes, and is reported', async () => {
    const toys = await db
      .selectFrom('categories')
      .select('id')
      .where('slug', '=', 'toys')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('products')
      .set({ name: "Grandmother's clock", description: 'Mine.', category_id: toys.id })
      .execute();
    await db
      .updateTable('variants')
      .set({ price_amount: 999 })
      .where('sku', '=', '22727')
      .execute();

    for (const _ of ['once', 'again']) {
      const { kept } = await run([later]);
      expect(kept).toEqual([
        {
          slug: 'alarm-clock-bakelike',
          what: 'name',
          owners: "Grandmother's clock",
          imports: 'Bakelite alarm clock',
        },
        {
          slug: 'alarm-clock-bakelike',
          what: 'description',
          owners: 'Mine.',
          imports: 'Tells the time, loudly.',
        },
        { slug: 'alarm-clock-bakelike', what: 'department', owners: 'toys', imports: 'christmas' },
        { slug: 'alarm-clock-bakelike', what: 'price of 22727', owners: '£9.99', imports: '£3.95' },
      ]);
      expect(await onlyProduct()).toMatchObject({
        name: "Grandmother's clock",
        description: 'Mine.',
      });
      expect(await variantOf('22727')).toMatchObject({ price_amount: 999 });
    }
  });

  test('does not keep the rest from being updated', async () => {
    await db.updateTable('products').set({ name: "Grandmother's clock" }).execute();
    await run([later]);
    expect(await onlyProduct()).toMatchObject({
      name: "Grandmother's clock",
      description: 'Tells the time, loudly.',
    });
  });

  test('is the file’s again once it says the same', async () => {
    await db.updateTable('products').set({ name: 'Bakelite alarm clock' }).execute();
    expect((await run([later])).kept).toEqual([]);
    expect((await run([goodsOf({ title: 'Third title' })])).kept).toEqual([]);
    expect(await onlyProduct()).toMatchObject({ name: 'Third title' });
  });

  test('a product that the owner made by hand is the owner’s altogether', async () => {
    await db
      .updateTable('products')
      .set({ imported: sql`null`, name: 'By hand' })
      .execute();
    await db.updateTable('variants').set({ price_amount: 500 }).execute();
    for (const _ of ['once', 'again']) {
      const { kept } = await run([later]);
      expect(kept.map(({ what }) => what)).toEqual([
        'name',
        'description',
        'department',
        'price of 22727',
      ]);
      expect(await onlyProduct()).toMatchObject({
        name: 'By hand',
        description: 'Tells the time.',
      });
    }
  });
});

test('slugs that are taken get the SKU behind them', async () => {
  const variantsOf = (sku: string) => [{ sku, option: '', pence: 100, timesSold: 1, onHand: 1 }];
  await run([goodsOf()]);
  await run([
    goodsOf({ sku: '1A', variants: variantsOf('1A') }),
    goodsOf({ sku: '1B', variants: variantsOf('1B') }),
  ]);
  const slugs = await db.selectFrom('products').select('slug').orderBy('id').execute();
  expect(slugs.map(({ slug }) => slug)).toEqual([
    'alarm-clock-bakelike',
    'alarm-clock-bakelike-1a',
    'alarm-clock-bakelike-1b',
  ]);
});

test('goods that came later are newer', async () => {
  const one = (sku: string, since: string) =>
    goodsOf({
      sku,
      title: `Clock ${sku}`,
      since,
      variants: [{ sku, option: '', pence: 1, timesSold: 1, onHand: 1 }],
    });
  await run([one('1', '2011-03-01'), one('2', '2010-12-01'), one('3', '2011-01-01')]);
  const names = await db.selectFrom('products').select('name').orderBy('id').execute();
  expect(names.map(({ name }) => name)).toEqual(['Clock 2', 'Clock 3', 'Clock 1']);
});

test('a shop that sells in another currency is refused, and nothing is left', async () => {
  await db
    .insertInto('shop')
    .values({ name: 'Boutique', currency: 'EUR', email: 'owner@shop.test', country: 'FR' })
    .execute();
  await expect(run([goodsOf()])).rejects.toThrow(
    "The file's prices are in GBP, but this shop sells in EUR.",
  );
  expect(await state()).toEqual({ products: [], variants: [], categories: [] });
});
