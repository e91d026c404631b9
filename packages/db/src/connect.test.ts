import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from './connect.ts';

const { db: other, where, url } = testDatabase();

test('takes an address as well as a configuration', async () => {
  for (const place of [where, { url }]) {
    const connected = connect(place);
    expect(await connected.db.selectFrom('products').select('id').execute()).toEqual([]);
    await connected.close();
  }
});

test('survives the loss of an idle connection, and says so', async () => {
  const told: string[] = [];
  const connected = connect({ ...where, max: 1, log: (sentence) => told.push(sentence) });
  onTestFinished(() => connected.close());
  const pidOf = async () => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
      connected.db,
    );
    return rows[0]?.pid;
  };
  const lost = await pidOf();
  await sql`select pg_terminate_backend(${lost}::int)`.execute(other);
  await expect.poll(() => told).toEqual(['A database connection was lost.']);
  expect(await pidOf()).not.toBe(lost);
});

test('survives the loss of a connection in use: only its work fails', async () => {
  const connected = connect({ ...where, max: 1 });
  onTestFinished(() => connected.close());
  const lost = connected.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}::int)`.execute(other);
    // Between two queries nobody waits for the connection, and its end is told to its listeners alone.
    await sleep(200);
    await sql`select 1`.execute(tx);
  });
  await expect(lost).rejects.toThrow();
  expect(await connected.db.selectFrom('products').select('id').execute()).toEqual([]);
});

test('closes, used or not', async () => {
  await connect(where).close();
  const used = connect(where);
  await used.pool.query('select 1');
  await used.close();
  expect(used.pool.ended).toBe(true);
});
