import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ATTRIBUTION, DEMO_FILE, readDemoGoods } from './demo-goods.ts';

const goods = await readDemoGoods();

test('there are at least 1,000, many of them with several variants', () => {
  expect(goods.length).toBeGreaterThanOrEqual(1000);
  expect(goods.filter(({ variants }) => variants.length > 1).length).toBeGreaterThanOrEqual(40);
});

test('the file says where it comes from, and is small', async () => {
  const text = gunzipSync(await readFile(DEMO_FILE)).toString();
  expect(text.startsWith(`${ATTRIBUTION}\n`)).toBe(true);
  expect(ATTRIBUTION).toMatch(/D\. Chen.*2015.*10\.24432\/C5BW33.*CC BY 4\.0/);
  expect((await stat(DEMO_FILE)).size).toBeLessThan(150_000);
});

test('every SKU is there once, with a name, a price and pieces', () => {
  const variants = goods.flatMap((one) => one.variants);
  expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
  for (const { sku, pence, onHand } of variants) {
    expect(Number.isInteger(pence) && pence > 0, sku).toBe(true);
    expect(Number.isInteger(onHand) && onHand >= 0, sku).toBe(true);
  }
  for (const one of goods) {
    const options = one.variants.map(({ option }) => option);
    expect(new Set(options).size, one.title).toBe(options.length);
    if (options.length > 1) expect(options, one.title).not.toContain('');
    expect(one.variants[0]?.sku).toBe(one.sku);
  }
  expect(variants.some(({ onHand }) => onHand === 0)).toBe(true);
  expect(variants.some(({ onHand }) => onHand > 0 && onHand < 5)).toBe(true);
});

test('titles read like labels, and no two are the same', () => {
  expect(new Set(goods.map(({ title }) => title)).size).toBe(goods.length);
  for (const { title } of goods) {
    expect(title).toMatch(/^[A-Z0-9]/);
    expect(title).not.toMatch(/ {2}|[A-Z]{5}|\bS\/\d|&|^\s|\s$|[,.]$/);
  }
});
