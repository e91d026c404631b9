import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeImport, describeReading } from './describe-import.ts';
import { readGoods } from './read-goods.ts';

test('the counts of a reading add up to the lines of the file', async () => {
  const text = describeReading(await readGoods(join(import.meta.dirname, '../fixtures/dirty.csv')));
  expect(text).toBe(
    [
      '26 lines read.',
      '        7  lines of goods sold: 3 products, 4 variants',
      '        1  skipped: returns (invoice begins with C)',
      '        2  skipped: bad-debt adjustments (invoice begins with A)',
      '        9  skipped: not goods (postage, fees, vouchers, samples, manual entries)',
      '        1  skipped: no description',
      "        3  skipped: notes in place of a description ('damaged', '?', 'wrong code')",
      '        1  skipped: price with a fraction of a penny',
      '        1  skipped: stock written off (negative quantity on an invoice)',
      '        1  skipped: given away (price 0)',
      '2 codes were never sold for a price, so there is nothing to sell them for.',
    ].join('\n'),
  );
  const counts = [...text.matchAll(/^ +(\d+) /gm)].map(([, number]) => Number(number));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(26);
});

test('an import says what it kept, and no more than can be read', () => {
  const kept = Array.from({ length: 25 }, (_, at) => ({
    slug: `product-${at}`,
    what: 'name' as const,
    owners: 'Mine',
    imports: 'x'.repeat(100),
  }));
  const lines = describeImport({
    productsAdded: 1200,
    variantsAdded: 1500,
    productsUpdated: 2,
    pricesUpdated: 3,
    productsUnchanged: 4,
    kept,
  }).split('\n');
  expect(lines[0]).toBe(
    'Added 1,200 products and 1,500 variants; updated 2 products and 3 prices; 4 products were up to date.',
  );
  expect(lines[2]).toBe(`  product-0, name: stays 'Mine'; the file says '${'x'.repeat(57)}...'`);
  expect(lines.at(-1)).toBe('  and 5 more');
});

test('an import that changed nothing says so', () => {
  const nothing = {
    productsAdded: 0,
    variantsAdded: 0,
    productsUpdated: 0,
    pricesUpdated: 0,
    kept: [],
  };
  expect(describeImport({ ...nothing, productsUnchanged: 7 })).toBe(
    'Nothing to change: all 7 products are up to date.',
  );
});
