import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { clearOldHits } from './clear-old-hits.ts';
import { countHit } from './count-hit.ts';

const { db, transact } = testDatabase();

test('forgets windows that ended days ago and keeps the current one', async () => {
  const threeDaysAgo = new Date(Date.now() - 3 * 86_400_000);
  await db
    .insertInto('rate_limits')
    .values({ key: 'old', window_start: threeDaysAgo, hits: 5 })
    .execute();
  await countHit(db, { key: 'new', limit: 5, windowSeconds: 60 });
  expect(await transact((tx) => clearOldHits(tx))).toBe(1);
  expect(await db.selectFrom('rate_limits').select('key').execute()).toEqual([{ key: 'new' }]);
});
