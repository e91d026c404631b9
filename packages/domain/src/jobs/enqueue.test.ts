import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { PgBoss, fromKysely } from 'pg-boss';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueue } from './enqueue.ts';

const { db, transact } = testDatabase();
const boss = new PgBoss({ db: fromKysely(db), migrate: false, supervise: false, schedule: false });
beforeAll(async () => void (await boss.start()));
afterAll(() => boss.stop({ graceful: false }));

it('enqueues when the transaction commits', async () => {
  await transact((tx) => enqueue(tx, 'mail.send', { mailId: '12' }));
  const jobs = await boss.fetch('mail.send');
  expect(jobs.map((job) => job.data)).toEqual([{ mailId: '12' }]);
});

it('enqueues nothing when the transaction rolls back', async () => {
  const failing = transact(async (tx) => {
    await enqueue(tx, 'mail.send', { mailId: '13' });
    await sql`select 1 / 0`.execute(tx);
  });
  await expect(failing).rejects.toThrow('division by zero');
  expect(await boss.fetch('mail.send')).toEqual([]);
});

it('gives a job the patience of its queue', async () => {
  await transact((tx) => enqueue(tx, 'payment.refund', { refundId: '1' }));
  const [job] = await boss.fetch('payment.refund', { includeMetadata: true });
  expect(job).toMatchObject({ retryLimit: 30, retryDelay: 5, retryBackoff: true });
});
