import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from './db.ts';
import { type Blanks, compileOnce } from './compile-once.ts';

const { db, transact } = testDatabase();

test('builds once, and fills each blank at every run', async () => {
  let built = 0;
  const pick = compileOnce((on: Db, blank: Blanks<{ a: number; b: string }>) => {
    built += 1;
    return on.selectNoFrom([
      sql<number>`${blank('a')}::integer`.as('a'),
      sql<string>`${blank('b')}::text`.as('b'),
      sql<number>`${blank('a')}::integer + ${1}::integer`.as('again'),
    ]);
  });
  expect(await pick(db, { a: 1, b: "o'ne" })).toEqual([{ a: 1, b: "o'ne", again: 2 }]);
  expect(await pick(db, { a: 2, b: 'two' })).toEqual([{ a: 2, b: 'two', again: 3 }]);
  expect(await transact((tx) => pick(tx, { a: 3, b: '' }))).toEqual([{ a: 3, b: '', again: 4 }]);
  expect(built).toBe(1);
});

test('a blank stands in conditions and limits, too', async () => {
  const codes = compileOnce((on: Db, blank: Blanks<{ from: string; most: number }>) =>
    on
      .selectFrom('countries')
      .select('code')
      .where('code', '>=', blank('from'))
      .orderBy('code')
      .limit(blank('most')),
  );
  await db.insertInto('shipping_zones').values({ name: 'Home' }).execute();
  const zone = db.selectFrom('shipping_zones').select('id').limit(1);
  for (const code of ['AT', 'DE', 'FR', 'GB']) {
    await db
      .insertInto('countries')
      .values({ code, name: code, zone_id: zone, tax_basis_points: 0 })
      .execute();
  }
  expect(await codes(db, { from: 'B', most: 2 })).toEqual([{ code: 'DE' }, { code: 'FR' }]);
  expect(await codes(db, { from: 'G', most: 9 })).toEqual([{ code: 'GB' }]);
});
