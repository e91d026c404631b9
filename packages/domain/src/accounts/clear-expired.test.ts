import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { clearExpired } from './clear-expired.ts';

const { db, transact } = testDatabase();

test('forgets what has ended and keeps the rest', async () => {
  const { id } = await addAccount(db);
  const past = new Date(Date.now() - 1_000);
  const future = new Date(Date.now() + 1_000_000);
  await db
    .insertInto('sessions')
    .values([
      { account_id: id, token: 'ended', expires_at: past },
      { account_id: id, token: 'going', expires_at: future },
    ])
    .execute();
  await db
    .insertInto('verifications')
    .values([
      { identifier: 'ended', value: 'x', expires_at: past },
      { identifier: 'going', value: 'x', expires_at: future },
    ])
    .execute();
  await transact((tx) => clearExpired(tx));
  expect(await db.selectFrom('sessions').select('token').execute()).toEqual([{ token: 'going' }]);
  expect(await db.selectFrom('verifications').select('identifier').execute()).toEqual([
    { identifier: 'going' },
  ]);
});
