import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deriveGoods, firstStock } from './derive-goods.ts';
import { readRetailFile } from './read-retail-file.ts';
import type { RetailLine } from './retail-line.ts';

function sale(
  code: string,
  description: string,
  pence: number,
  changes: Partial<RetailLine> = {},
): RetailLine {
  return {
    at: 2,
    invoice: '536365',
    code,
    description,
    quantity: 1,
    soldAt: '2011-03-01 08:26:00',
    unitPence: pence,
    customer: '',
    country: 'United Kingdom',
    ...changes,
  };
}

function only(...lines: RetailLine[]) {
  const [goods, another] = deriveGoods(lines).goods;
  if (!goods || another) throw new Error('expected one product');
  return goods;
}

test('the title is the most frequent spelling, after the spellings were made readable', () => {
  const goods = only(
    sale('22197', 'POPCORN HOLDER', 85),
    sale('22197', 'SMALL POPCORN HOLDER', 85),
    sale('22197', 'SMALL  POPCORN HOLDER ', 85),
  );
  expect(goods.title).toBe('Small popcorn holder');
});

test('notes and gifts have no say in title or price', () => {
  const goods = only(
    sale('22197', 'SMALL POPCORN HOLDER', 85),
    ...Array.from({ length: 5 }, () => sale('22197', 'damaged', 0, { quantity: -1 })),
    ...Array.from({ length: 5 }, () => sale('22197', 'SOMETHING ELSE', 0)),
    ...Array.from({ length: 5 }, () =>
      sale('22197', 'SOMETHING ELSE', 15, { invoice: 'C1', quantity: -1 }),
    ),
  );
  expect(goods).toMatchObject({
    title: 'Small popcorn holder',
    timesSold: 1,
    variants: [{ pence: 85 }],
  });
});

test('the price is the one charged most often; among equals the higher', () => {
  expect(
    only(
      sale('1', 'RED MUG', 255),
      sale('1', 'RED MUG', 295),
      sale('1', 'RED MUG', 295),
      sale('1', 'RED MUG', 663),
    ).variants[0]?.pence,
  ).toBe(295);
  expect(only(sale('1', 'RED MUG', 255), sale('1', 'RED MUG', 295)).variants[0]?.pence).toBe(295);
});

test('variants stand by how often they sold, and the first gives SKU, kind, department and colours', () => {
  const goods = only(
    sale('22726', 'ALARM CLOCK BAKELIKE GREEN', 375),
    sale('22727', 'ALARM CLOCK BAKELIKE RED ', 375),
    sale('22727', 'ALARM CLOCK BAKELIKE RED', 375, { soldAt: '2010-12-01 08:26:00' }),
  );
  expect(goods).toMatchObject({
    sku: '22727',
    title: 'Alarm clock Bakelike',
    kind: 'clock',
    category: 'home',
    colours: ['red'],
    timesSold: 3,
    since: '2010-12-01',
    variants: [
      { sku: '22727', option: 'Red', timesSold: 2 },
      { sku: '22726', option: 'Green', timesSold: 1 },
    ],
  });
});

test('a product of several designs is drawn in the design sold most', () => {
  const goods = only(
    sale('85099B', 'JUMBO BAG RED RETROSPOT', 208),
    sale('85099B', 'JUMBO BAG RED RETROSPOT', 208),
    sale('85099F', 'JUMBO BAG STRAWBERRY', 208),
  );
  expect(goods).toMatchObject({ title: 'Jumbo bag', colours: ['red', 'retrospot'] });
});

describe('the dirty file', async () => {
  const lines = await Array.fromAsync(
    readRetailFile(join(import.meta.dirname, '../fixtures/dirty.csv')),
  );

  test('gives its goods, whatever the order of its lines', () => {
    const derived = deriveGoods(lines);
    expect(
      derived.goods.map(({ title, variants }) => [
        title,
        ...variants.map(({ sku, pence }) => `${sku} ${pence}`),
      ]),
    ).toEqual([
      ['Test mug', '90001A 255', '90001B 255'],
      ['Set of 3 garden pots, "old" style', '90002 495'],
      ["Dad's cab electronic meter", '90004 425'],
    ]);
    expect(deriveGoods(lines.toReversed())).toEqual(derived);
  });

  test('has every line in one count', () => {
    const counts = deriveGoods(lines).lines;
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(lines.length);
  });

  test('tells of codes that were never sold', () => {
    // 90003 without a description, PADS for a thousandth of a pound.
    expect(deriveGoods(lines).codesWithoutSale).toBe(2);
  });
});

test('an empty file gives nothing', () => {
  expect(deriveGoods([])).toMatchObject({ goods: [], codesWithoutSale: 0 });
});

test('first stock is the same each time, with a few sold out and a few nearly', () => {
  const stock = Array.from({ length: 2000 }, (_, at) => firstStock(`SKU${at}`, 50));
  expect(stock).toEqual(Array.from({ length: 2000 }, (_, at) => firstStock(`SKU${at}`, 50)));
  const soldOut = stock.filter((pieces) => pieces === 0).length;
  const nearly = stock.filter((pieces) => pieces > 0 && pieces < 5).length;
  expect(soldOut).toBeGreaterThan(30);
  expect(soldOut).toBeLessThan(100);
  expect(nearly).toBeGreaterThan(80);
  expect(nearly).toBeLessThan(220);
});
