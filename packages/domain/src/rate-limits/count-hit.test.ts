import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { ShopError } from '../shop-error.ts';
import { countHit } from './count-hit.ts';

const { db, transact } = testDatabase({ max: 20 });

/** A day: no test runs into the next window but at midnight UTC. */
const windowSeconds = 86_400;

test('lets the limit through and refuses the next, with when to try again', async () => {
  const hit = { key: 'search/192.0.2.1', limit: 3, windowSeconds };
  for (let time = 0; time < 3; time += 1) await countHit(db, hit);
  const refused = await countHit(db, hit).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ShopError);
  if (!(refused instanceof ShopError)) return;
  expect(refused.refusal).toMatchObject({ code: 'too_many_requests' });
  if (refused.refusal.code !== 'too_many_requests') return;
  expect(refused.refusal.retryAfterSeconds).toBeGreaterThan(0);
  expect(refused.refusal.retryAfterSeconds).toBeLessThanOrEqual(windowSeconds);
});

test("somebody else's hits are counted apart", async () => {
  await countHit(db, { key: 'search/192.0.2.2', limit: 1, windowSeconds });
  await countHit(db, { key: 'search/192.0.2.3', limit: 1, windowSeconds });
});

test('a new window starts from nothing', async () => {
  const hit = { key: 'search/192.0.2.4', limit: 1, windowSeconds: 1 };
  await countHit(db, hit);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await countHit(db, hit);
});

test('50 at once: exactly the limit gets through', async () => {
  const hit = { key: 'search/192.0.2.5', limit: 7, windowSeconds };
  const tries = await Promise.allSettled(Array.from({ length: 50 }, () => countHit(db, hit)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
});

test('is not for inside a transaction', async () => {
  const hit = { key: 'search/192.0.2.6', limit: 7, windowSeconds };
  await expect(transact((tx) => countHit(tx, hit))).rejects.toThrow('outside of transactions');
});
