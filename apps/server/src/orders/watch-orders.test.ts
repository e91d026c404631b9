import { poolConfig } from '@stockroom/db/connect';
import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { createLog } from '../log.ts';
import { watchOrders } from './watch-orders.ts';

const { db, where } = testDatabase();

async function open() {
  const watcher = watchOrders(poolConfig(where), createLog('silent'));
  onTestFinished(watcher.close);
  await watcher.listening;
  return watcher;
}

/** As the trigger of order_events does it. */
const tell = (orderId: string) =>
  sql`select pg_notify('order_events', ${`${orderId}:1`})`.execute(db);

it('wakes who watches the order, and who watches any', async () => {
  const watcher = await open();
  const { signal } = new AbortController();
  const mine = watcher.wakeups('1', signal);
  const any = watcher.wakeups('any', signal);
  const others = watcher.wakeups('2', signal);
  const woken = [mine.next(), any.next()];
  let wokenByMistake = false;
  void others.next().then(() => (wokenByMistake = true));
  await tell('1');
  expect(await Promise.all(woken)).toEqual([
    { done: false, value: undefined },
    { done: false, value: undefined },
  ]);
  expect(wokenByMistake).toBe(false);
});

it('misses nothing that comes between two waits', async () => {
  const watcher = await open();
  const wakeups = watcher.wakeups('1', new AbortController().signal);
  const first = wakeups.next();
  await tell('1');
  await first;
  const other = watcher.wakeups('1', new AbortController().signal).next();
  await tell('1');
  await other;
  expect(await wakeups.next()).toMatchObject({ done: false });
});

it('ends with its signal', async () => {
  const watcher = await open();
  const gone = new AbortController();
  const next = watcher.wakeups('1', gone.signal).next();
  gone.abort();
  expect(await next).toMatchObject({ done: true });
});

it('wakes everybody once after a lost connection', async () => {
  const watcher = await open();
  const next = watcher.wakeups('1', new AbortController().signal).next();
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'stockroom orders'
  `.execute(db);
  expect(await next).toMatchObject({ done: false });
});

it('ends for all when it is closed', async () => {
  const watcher = await open();
  const next = watcher.wakeups('1', new AbortController().signal).next();
  await watcher.close();
  expect(await next).toMatchObject({ done: true });
});
