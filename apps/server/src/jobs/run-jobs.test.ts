import { setTimeout as sleep } from 'node:timers/promises';
import { enqueue } from '@stockroom/domain/jobs/enqueue';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import type { Handlers } from './handler.ts';
import { runJobs } from './run-jobs.ts';

const { db, transact, where } = testDatabase();
beforeAll(() => startSending(db));
afterAll(stopSending);

async function run(handlers: Partial<Handlers>) {
  const nothing = async () => {};
  const metrics = createMetrics();
  const jobs = await runJobs({
    where,
    context: { db, transact, publicUrl: 'http://shop.test' },
    handlers: {
      'mail.send': nothing,
      'mail.give_up': nothing,
      'payment.close': nothing,
      'payment.refund': nothing,
      'post.publish': nothing,
      'posts.publish_due': nothing,
      'orders.release': nothing,
      'payments.reconcile': nothing,
      'housekeeping.clear': nothing,
      ...handlers,
    },
    metrics,
    log: createLog('silent'),
  });
  let stopped: Promise<void> | undefined;
  const stop = (milliseconds: number) => (stopped ??= jobs.stop(milliseconds));
  onTestFinished(() => stop(1_000));
  return { metrics, stop };
}

const send = (mailId: string) => transact((tx) => enqueue(tx, 'mail.send', { mailId }));

async function statesOf(mailId: string): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select state from pgboss.job where name = 'mail.send' and data->>'mailId' = ${mailId}
  `.execute(db);
  return rows.map(({ state }) => state);
}

it('does what is sent, soon after the commit', async () => {
  const done: string[] = [];
  const { metrics } = await run({
    'mail.send': async (_context, { mailId }) => void done.push(mailId),
  });
  await sleep(300);
  const before = performance.now();
  await send('1');
  await expect.poll(() => done, { timeout: 5_000 }).toEqual(['1']);
  expect(performance.now() - before).toBeLessThan(1_500);
  await expect.poll(() => statesOf('1')).toEqual(['completed']);
  expect(await metrics.text()).toContain('jobs_total{job="mail.send",outcome="done"} 1');
});

it('does many without a pause between', async () => {
  const done = new Set<string>();
  await transact(async (tx) => {
    for (let n = 0; n < 100; n += 1) await enqueue(tx, 'mail.send', { mailId: `many-${n}` });
  });
  await run({ 'mail.send': async (_context, { mailId }) => void done.add(mailId) });
  await expect.poll(() => done.size, { timeout: 10_000 }).toBe(100);
});

it('lets a failing job fail alone, and keeps it for another try', async () => {
  const done: string[] = [];
  await send('bad');
  await send('good');
  await run({
    'mail.send': async (_context, { mailId }) => {
      if (mailId === 'bad') throw new Error('the mail server is away');
      done.push(mailId);
    },
  });
  await expect.poll(() => done, { timeout: 5_000 }).toEqual(['good']);
  await expect.poll(() => statesOf('bad')).toEqual(['retry']);
  expect(await statesOf('good')).toEqual(['completed']);
});

it('finishes the job under way when it stops', async () => {
  let finished = false;
  const started = Promise.withResolvers<void>();
  await send('slow');
  const { stop } = await run({
    'mail.send': async (_context, { mailId }) => {
      if (mailId !== 'slow') return;
      started.resolve();
      await sleep(800);
      finished = true;
    },
  });
  await started.promise;
  await stop(3_000);
  expect(finished).toBe(true);
  expect(await statesOf('slow')).toEqual(['completed']);
});

it('hands back the job that does not end, and tells its handler', async () => {
  const started = Promise.withResolvers<AbortSignal>();
  await send('endless');
  const { stop } = await run({
    'mail.send': async (_context, { mailId }, { signal }) => {
      if (mailId !== 'endless') return;
      started.resolve(signal);
      await sleep(60_000, undefined, { signal });
    },
  });
  const signal = await started.promise;
  await stop(1_000);
  expect(signal.aborted).toBe(true);
  expect(await statesOf('endless')).toEqual(['retry']);
});
