import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { seedDemoGoods } from './seed-demo-goods.ts';

const { db, transact } = testDatabase();

test('fills an empty database within seconds, with the stock of the file', async () => {
  const started = performance.now();
  const told: number[] = [];
  const report = await transact((tx) => seedDemoGoods(tx, (fraction) => told.push(fraction)));
  expect(performance.now() - started).toBeLessThan(9_000);
  expect(report.productsAdded).toBeGreaterThanOrEqual(1000);
  expect(told.at(-1)).toBe(1);

  const { available, soldOut } = await db
    .selectFrom('products')
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere('available', '=', true).as('available'),
      eb.fn.countAll<string>().filterWhere('available', '=', false).as('soldOut'),
    ])
    .executeTakeFirstOrThrow();
  expect(Number(available)).toBeGreaterThan(1000);
  expect(Number(soldOut)).toBeGreaterThan(0);
});
