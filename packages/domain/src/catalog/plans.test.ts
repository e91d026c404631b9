import { listProductsInput, productSort, searchProductsInput } from '@stockroom/contract/catalog';
import type { Db } from '@stockroom/db/db';
import type { Database } from '@stockroom/db/tables';
import { testDatabase } from '@stockroom/testing/database';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { findProduct } from './find-product.ts';
import { addLargeShop } from './fixtures/large-shop.ts';
import { listProducts } from './list-products.ts';
import { searchProducts } from './search-products.ts';

const database = testDatabase();
const sent: CompiledQuery[] = [];
/** The same database, and every statement as it is sent. */
const db: Db = new Kysely<Database>({
  dialect: new PostgresDialect({ pool: database.pool }),
  log: ({ query }) => {
    sent.push(query);
  },
});
const connectOnce = async () => await database.pool.connect();
let client: Awaited<ReturnType<typeof connectOnce>>;

beforeAll(async () => {
  await addLargeShop(database.db);
  client = await connectOnce();
}, 240_000);
afterAll(() => client.release());

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

/** What `work` sends, planned as for these very values and as for any; both happen to prepared statements. */
async function plansOf(work: () => Promise<unknown>): Promise<{ sql: string; nodes: Plan[] }[]> {
  sent.length = 0;
  await work();
  expect(sent.length).toBeGreaterThan(0);
  const plans: { sql: string; nodes: Plan[] }[] = [];
  for (const { sql, parameters } of sent) {
    const values = parameters.map((value) => literal(value)).join(', ');
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`set plan_cache_mode = ${mode}`);
      await client.query(`prepare planned as ${sql}`);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, timing off, format json) execute planned${values ? `(${values})` : ''}`,
      );
      await client.query('deallocate planned');
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      plans.push({ sql: `${mode}: ${sql} -- ${values}`, nodes: plan ? flatten(plan) : [] });
    }
  }
  return plans;
}

function flatten(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flatten)];
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return client.escapeLiteral(`{${value.join()}}`);
  return client.escapeLiteral(String(value));
}

/** Products or variants that were looked at, shown or not. */
function rowsRead(nodes: Plan[]): number {
  return nodes
    .filter((node) => ['products', 'variants'].includes(node['Relation Name'] ?? ''))
    .reduce(
      (sum, node) =>
        sum +
        node['Actual Loops'] *
          (node['Actual Rows'] +
            (node['Rows Removed by Filter'] ?? 0) +
            (node['Rows Removed by Index Recheck'] ?? 0)),
      0,
    );
}

function expectNoScan(plans: { sql: string; nodes: Plan[] }[]): void {
  for (const { sql, nodes } of plans) {
    const scans = nodes.filter(
      (node) =>
        node['Node Type'].includes('Seq Scan') &&
        ['products', 'variants'].includes(node['Relation Name'] ?? ''),
    );
    expect(scans, sql).toEqual([]);
  }
}

const page = 24;
type ListInput = NonNullable<z.input<typeof listProductsInput>>;

const categories: Pick<ListInput, 'category'>[] = [
  {},
  { category: 'category-1' },
  { category: 'category-7' },
  { category: 'gone-since' },
];
const availabilities: Pick<ListInput, 'available'>[] = [
  {},
  { available: true },
  { available: false },
];
const prices: Pick<ListInput, 'minPrice' | 'maxPrice'>[] = [
  {},
  { minPrice: 5000 },
  { maxPrice: 300 },
  { minPrice: 1000, maxPrice: 1010 },
];

describe.each(productSort.options)('a list by %s', (sort) => {
  describe.each(categories)('of %o', (category) => {
    test.each(availabilities.flatMap((a) => prices.map((b) => ({ ...a, ...b }))))(
      'where %o is read from an index, on every page',
      async (filters) => {
        const input = listProductsInput.parse({ sort, ...category, ...filters });
        const first = await listProducts(db, input);
        const plans = await plansOf(() => listProducts(db, input));
        if (first.nextCursor) {
          const cursor = first.nextCursor;
          plans.push(...(await plansOf(() => listProducts(db, { ...input, cursor }))));
        }
        expectNoScan(plans);
        // An index is in this very order, so nothing is sorted, and little more than the page is read.
        // Only what few products the prices leave may be sorted: none of the indexes has them so.
        const priced = filters.minPrice !== undefined || filters.maxPrice !== undefined;
        if (priced && (!sort.startsWith('price') || filters.available === false)) return;
        for (const { sql, nodes } of plans) {
          expect(
            nodes.filter((node) => node['Node Type'].includes('Sort')),
            sql,
          ).toEqual([]);
          // A tenth is sold out: looking for those passes ten times as many by.
          const passed = filters.available === false ? 25 : 2;
          if (first.nextCursor) expect(rowsRead(nodes), sql).toBeLessThan((page + 1) * passed);
        }
      },
    );
  });
});

test('a product and its variants are looked up', async () => {
  const plans = await plansOf(() => findProduct(db, { slug: 'product-123456' }));
  expectNoScan(plans);
  for (const { sql, nodes } of plans) expect(rowsRead(nodes), sql).toBe(3);
});

describe('a search', () => {
  test.each([
    'bag',
    'ba',
    'red heart bag',
    'umbrella',
    'wickerwork',
    'umbrela',
    'unoin',
    'hart tlite holder',
    'vintge bag',
    'SKU-4711-1',
    'bag -red',
    '"union bag"',
    'the',
    'qqqq zzzz',
    `${'heart star moon '.repeat(12)}`.trim(),
  ])('for %s is read from indexes', async (query) => {
    for (const filters of [{}, { category: 'category-7', available: true, maxPrice: 900 }]) {
      const input = searchProductsInput.parse({ query, ...filters });
      const first = await searchProducts(db, input);
      const plans = await plansOf(() => searchProducts(db, input));
      if (first.nextCursor) {
        const cursor = first.nextCursor;
        plans.push(...(await plansOf(() => searchProducts(db, { ...input, cursor }))));
      }
      expectNoScan(plans);
    }
  });
});
