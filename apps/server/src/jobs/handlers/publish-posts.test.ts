import { createPost } from '@stockroom/domain/journal/create-post';
import { publishDue } from '@stockroom/domain/journal/publish-due';
import { savePost } from '@stockroom/domain/journal/save-post';
import { schedulePost } from '@stockroom/domain/journal/schedule-post';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../log.ts';
import { createMetrics } from '../../metrics.ts';
import type { Handlers } from '../handler.ts';
import { runJobs } from '../run-jobs.ts';
import { publishDuePosts, publishScheduled } from './publish-posts.ts';

const { db, transact, where } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(stopSending);

/** A server process that works on jobs; says how often each kind was done. */
async function openServer() {
  const nothing = () => Promise.resolve();
  const done: string[] = [];
  const handlers: Handlers = {
    'mail.send': nothing,
    'mail.give_up': nothing,
    'payment.close': nothing,
    'payment.refund': nothing,
    'post.publish': async (...args) => {
      await publishScheduled(...args);
      done.push('post.publish');
    },
    'posts.publish_due': publishDuePosts,
    'orders.release': nothing,
    'payments.reconcile': nothing,
    'housekeeping.clear': nothing,
  };
  const context = { db, transact, publicUrl: 'http://shop.test' };
  const log = createLog('silent');
  const jobs = await runJobs({ where, context, handlers, metrics: createMetrics(), log });
  onTestFinished(() => jobs.stop(1_000));
  return done;
}

/** Scheduled for a minute from now; the minute is then brought near, with its job. */
async function addScheduled(seconds: number): Promise<string> {
  const writer = await addAccount(db, { role: 'staff' });
  const post = await transact((tx) => createPost(tx, writer, { title: 'Waiting' }));
  const { version } = await transact((tx) =>
    savePost(tx, writer, {
      ...post,
      title: 'Waiting',
      summary: 'For its minute.',
      markdown: 'Here it is.',
      cover: null,
      autosave: false,
    }),
  );
  const publishAt = new Date(Date.now() + 120_000).toISOString();
  await transact((tx) => schedulePost(tx, writer, { id: post.id, version, publishAt }));
  const near = sql<Date>`now() + make_interval(secs => ${seconds})`;
  await db.updateTable('posts').set({ publish_at: near }).where('id', '=', post.id).execute();
  await sql`update pgboss.job set start_after = ${near}
             where name = 'post.publish' and data->>'postId' = ${post.id}`.execute(db);
  return post.id;
}

const timesPublished = async (id: string) =>
  (
    await db
      .selectFrom('audit')
      .select('id')
      .where('subject', '=', `post/${id}`)
      .where('action', '=', 'post.publish')
      .execute()
  ).length;

it('publishes at its time and not before, once, with two servers at work', async () => {
  const id = await addScheduled(3);
  const [one, other] = [await openServer(), await openServer()];
  // A job that comes too early, as one of a minute that was changed does.
  expect(await transact((tx) => publishDue(tx, { postId: id }))).toEqual([]);
  expect(await timesPublished(id)).toBe(0);
  await expect.poll(() => timesPublished(id), { timeout: 15_000 }).toBe(1);
  await expect.poll(() => one.length + other.length, { timeout: 5_000 }).toBe(1);
  const post = await db
    .selectFrom('posts')
    .select(['status', 'published_at', 'publish_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(post).toMatchObject({ status: 'published', publish_at: null });
  expect(post.published_at?.getTime()).toBeLessThanOrEqual(Date.now());
}, 30_000);

it('publishes once when its job and the sweep meet on both servers', async () => {
  const id = await addScheduled(0);
  const log = createLog('silent');
  const run = { id: 'x', attempt: 0, log, signal: new AbortController().signal };
  const context = { db, transact, publicUrl: 'http://shop.test' };
  await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      at % 2 ? publishScheduled(context, { postId: id }, run) : publishDuePosts(context, {}, run),
    ),
  );
  expect(await timesPublished(id)).toBe(1);
});
