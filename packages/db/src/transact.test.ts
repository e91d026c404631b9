import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Db, Tx } from './db.ts';
import { createTransact } from './transact.ts';

const { db, transact } = testDatabase();

beforeAll(() => sql`create table counters (name text primary key, value int)`.execute(db));

test('commits what the work returns from, and answers it', async () => {
  expect(await transact(async (tx) => await add(tx, 'kept', 1))).toBe(1);
  expect(await valueOf('kept')).toBe(1);
});

test('rolls back what the work throws out of, and throws the same', async () => {
  const refusal = new Error('no');
  const work = transact(async (tx) => {
    await add(tx, 'dropped', 1);
    throw refusal;
  });
  await expect(work).rejects.toBe(refusal);
  expect(await valueOf('dropped')).toBeUndefined();
});

test('a deadlock is repeated until both have happened', async () => {
  await transact(async (tx) => {
    await add(tx, 'left', 0);
    await add(tx, 'right', 0);
  });
  const bothHoldOne = meeting(2);
  let runs = 0;
  const change = (first: string, second: string) =>
    transact(async (tx) => {
      runs += 1;
      await add(tx, first, 1);
      await bothHoldOne();
      await add(tx, second, 1);
    });
  await Promise.all([change('left', 'right'), change('right', 'left')]);
  expect(runs).toBeGreaterThan(2);
  expect([await valueOf('left'), await valueOf('right')]).toEqual([2, 2]);
});

test('a serialization failure is repeated on what has been committed since', async () => {
  await transact((tx) => add(tx, 'serial', 0));
  const bothHaveRead = meeting(2);
  let runs = 0;
  const increase = () =>
    transact(
      async (tx) => {
        runs += 1;
        const value = await valueOf('serial', tx);
        await bothHaveRead();
        await sql`update counters set value = ${(value ?? 0) + 1} where name = 'serial'`.execute(
          tx,
        );
      },
      { isolation: 'repeatable read' },
    );
  await Promise.all([increase(), increase()]);
  expect(runs).toBe(3);
  expect(await valueOf('serial')).toBe(2);
});

test('gives up in the end', async () => {
  let runs = 0;
  const work = transact(async (tx) => {
    runs += 1;
    await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx);
  });
  await expect(work).rejects.toThrow('again');
  expect(runs).toBe(6);
});

test('what PostgreSQL does not ask to have repeated runs once', async () => {
  let runs = 0;
  const work = transact(async (tx) => {
    runs += 1;
    await sql`select 1 / 0`.execute(tx);
  });
  await expect(work).rejects.toThrow('division by zero');
  expect(runs).toBe(1);
});

test('a transaction cannot be made into a transact', async () => {
  await expect(transact(async (tx) => createTransact(tx))).rejects.toThrow(/pass the Db/);
});

test('the compiler refuses the pool where a rule wants a transaction', () => {
  const rule = (tx: Tx) => tx;
  const read = (anyDb: Db) => anyDb;
  const tryIt = (pool: Db, tx: Tx) => {
    // @ts-expect-error A write outside of a transaction must not compile.
    rule(pool);
    return read(tx);
  };
  expect(tryIt).toBeTypeOf('function');
});

async function add(tx: Tx, name: string, value: number): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    insert into counters values (${name}, ${value})
    on conflict (name) do update set value = counters.value + excluded.value
    returning value
  `.execute(tx);
  return rows[0]?.value ?? 0;
}

async function valueOf(name: string, from: Db = db): Promise<number | undefined> {
  const { rows } = await sql<{ value: number }>`
    select value from counters where name = ${name}
  `.execute(from);
  return rows[0]?.value;
}

/** Holds the first `size` callers until all have come; later ones pass. */
function meeting(size: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come >= size) open();
    return opened;
  };
}
