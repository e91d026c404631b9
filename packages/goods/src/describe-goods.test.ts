import { describe, expect, test } from 'vitest';
import { readDemoGoods } from './demo-goods.ts';
import { describeGoods, periodOf } from './describe-goods.ts';
import type { Goods } from './goods.ts';

const period = periodOf('2010-12-01 08:26:00', '2011-08-31 17:00:00');

function goodsOf(changes: Partial<Goods>): Goods {
  return {
    sku: '22727',
    title: 'Set of 4 ceramic mugs',
    description: '',
    category: 'kitchen-dining',
    kind: 'mug',
    colours: [],
    timesSold: 1234,
    since: '2010-12-01',
    variants: [{ sku: '22727', option: '', pence: 375, timesSold: 1234, onHand: 3 }],
    ...changes,
  };
}

test('says how often it sold, of what it is made, and how many there are', () => {
  const text = describeGoods(goodsOf({}), period);
  expect(text).toMatch(/sold 1,234 times/);
  expect(text).toMatch(/ceramic/i);
  expect(text).toMatch(/\b4\b/);
});

test('once is once', () => {
  expect(describeGoods(goodsOf({ timesSold: 1 }), period)).toMatch(/\bonce\b/);
});

test('names the variants', () => {
  const variants = ['Red', 'Hot pink', 'English rose'].map((option, at) => ({
    sku: `2272${at}`,
    option,
    pence: 375,
    timesSold: 1,
    onHand: 1,
  }));
  const text = describeGoods(goodsOf({ title: 'Alarm clock', variants }), period);
  expect(text).toContain('three');
  expect(text).toContain('red, hot pink and English rose');
});

test.each([
  [
    '2010-12-01 08:26:00',
    '2011-08-31 17:00:00',
    { from: 'December 2010', to: 'August 2011', months: 'nine months' },
  ],
  [
    '2011-09-02 00:00:00',
    '2011-09-29 00:00:00',
    { from: 'September 2011', to: 'September 2011', months: 'month' },
  ],
  [
    '2009-12-01 07:45:00',
    '2011-12-09 12:50:00',
    { from: 'December 2009', to: 'December 2011', months: '25 months' },
  ],
])('the period from %s to %s is in words', (first, last, words) => {
  expect(periodOf(first, last)).toEqual(words);
});

describe('the texts of the demo goods', async () => {
  const goods = await readDemoGoods();

  test('follow from the facts, and are the same each time', () => {
    for (const one of goods) expect(one.description).toBe(describeGoods(one, period));
  });

  test('do not repeat one pattern', () => {
    const skeletons = goods.map(({ description }) =>
      description.replace(/[\d,]+/g, '#').replace(/: [a-z, ]+ and [^.]+\./g, ': list.'),
    );
    const most = Math.max(
      ...[...Map.groupBy(skeletons, (text) => text).values()].map((all) => all.length),
    );
    expect(most / goods.length).toBeLessThan(0.02);
  });
});
