import { connect } from '@stockroom/db/connect';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testDatabase } from './database.ts';

const { db, transact, url } = testDatabase();

test('a test file starts with the migrated tables and no rows of its own', async () => {
  expect(await db.selectFrom('products').select('id').execute()).toEqual([]);
});

test('what is committed is seen by another process that is given the address', async () => {
  await transact((tx) =>
    tx.insertInto('categories').values({ slug: 'lights', name: 'Lights' }).execute(),
  );
  const other = connect({ url });
  onTestFinished(() => other.close());
  expect(await other.db.selectFrom('categories').select('name').execute()).toEqual([
    { name: 'Lights' },
  ]);
});

describe('a second database', () => {
  const second = testDatabase();

  test('shares nothing with the first', async () => {
    expect(await second.db.selectFrom('categories').select('id').execute()).toEqual([]);
  });
});

describe('a database that is not migrated', () => {
  const empty = testDatabase({ migrated: false });

  test('has no tables', async () => {
    const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(empty.db);
    expect(rows).toEqual([]);
  });
});
