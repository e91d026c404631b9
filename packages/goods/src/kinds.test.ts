import { describe, expect, test } from 'vitest';
import { readDemoGoods } from './demo-goods.ts';
import { categoryOf, kindOf, KINDS, type Kind } from './kinds.ts';

test.each<[string, Kind]>([
  ['Knitted Union Flag hot water bottle', 'hot-water-bottle'],
  ['White hanging heart T-light holder', 't-light-holder'],
  ['Set of 6 T-lights Santa', 't-lights'],
  ['Regency cake stand 3 tier', 'cake-stand'],
  ['Pack of 72 retrospot cake cases', 'cake-cases'],
  ['Ceramic strawberry cake money bank', 'money-box'],
  ['Set of 3 cake tins pantry design', 'tin'],
  ['Potting shed tea mug', 'mug'],
  ['Office mug warmer polka dot', 'mug-warmer'],
  ['Jam clock magnet', 'clock'],
  ['Set of 6 red spotty paper cups', 'paper-cups'],
  ['Red retrospot cup', 'tumbler'],
  ['Jumbo bag red retrospot', 'jumbo-bag'],
  ['Lunch bag cars blue', 'lunch-bag'],
  ['Lunch box I love London', 'lunch-box'],
  ['Bag 125 g swirly marbles', 'marbles'],
  ['Birdhouse garden marker', 'garden-marker'],
  ['Doorstop racing car design', 'doorstop'],
  ['Assorted design racing car pen', 'pen'],
  ['Card holder gingham heart', 'card-holder'],
  ['Card gingham rose', 'card'],
  ['Elephant, birthday card', 'card'],
  ['Ribbon reel Christmas sock bauble', 'ribbon'],
  ['Clothes pegs retrospot pack of 24', 'pegs'],
  ['12 rose peg place settings', 'place-setting'],
  ['Black record cover frame', 'frame'],
  ['Set of 3 wooden stocking decorations', 'stocking'],
  ['Inflatable political globe', 'parcel'],
])('%s is a %s', (title, kind) => {
  expect(kindOf(title)).toBe(kind);
});

test.each([
  ['Regency teapot roses', 'kitchen-dining'],
  ['White metal lantern', 'candles-lights'],
  ['Gin and tonic diet metal sign', 'home'],
  ['Biscuit tin vintage green', 'boxes-storage'],
  ['Biscuit tin vintage Christmas', 'christmas'],
  ['Doormat fairy cake', 'textiles'],
  ['Red retrospot umbrella', 'bags-travel'],
  ['Wrap I love London', 'stationery'],
  ['Party bunting', 'party-baking'],
  ['Watering can blue elephant', 'garden'],
  ['Pink sweetheart bracelet', 'jewellery'],
  ['Vintage snakes and ladders', 'toys'],
])('%s stands in the department %s', (title, category) => {
  expect(categoryOf(title)).toBe(category);
});

describe('the demo goods', async () => {
  const goods = await readDemoGoods();

  test('are of known kinds, and of many', () => {
    const kinds = new Set(goods.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !KINDS.includes(kind))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(100);
  });

  test('fill every department, and hardly the last one', () => {
    const sizes = Map.groupBy(goods, ({ category }) => category);
    const other = sizes.get('odds-and-ends')?.length ?? 0;
    expect(other / goods.length).toBeLessThan(0.02);
    for (const [category, some] of sizes) {
      if (category !== 'odds-and-ends') expect(some.length, category).toBeGreaterThanOrEqual(40);
    }
    expect(sizes.size).toBeGreaterThanOrEqual(12);
  });
});
