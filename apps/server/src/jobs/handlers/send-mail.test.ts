import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimMail } from '@stockroom/domain/mail/claim-mail';
import { queueMail } from '@stockroom/domain/mail/queue-mail';
import { sendAgain } from '@stockroom/domain/mail/send-again';
import { testDatabase } from '@stockroom/testing/database';
import { mailServer } from '@stockroom/testing/mail-server';
import { addShop } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import pino from 'pino';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMetrics } from '../../metrics.ts';
import type { Handlers } from '../handler.ts';
import { runJobs, type RunningJobs } from '../run-jobs.ts';
import { giveUp } from './give-up-mail.ts';
import { sendMail } from './send-mail.ts';

const database = testDatabase();
const { db, transact } = database;
const server = mailServer();
const log = pino({ level: 'silent' });
const publicUrl = 'https://shop.test';
const running: RunningJobs[] = [];

beforeAll(async () => {
  await addShop(transact);
  // As many attempts as in earnest would take days.
  await sql`update pgboss.queue set retry_limit = 1, retry_delay = 1, retry_delay_max = 1
    where name = 'mail.send'`.execute(db);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop(2000)));
  server.mood = 'accepts';
  server.received.length = 0;
});

const smtpUrl = () => `smtp://127.0.0.1:${server.port}`;

/** Works on mails as a server process does. */
async function work(url: string | undefined = smtpUrl()): Promise<void> {
  const nothing = () => Promise.resolve();
  const handlers: Handlers = {
    'mail.send': sendMail(url),
    'mail.give_up': giveUp,
    'payment.close': nothing,
    'payment.refund': nothing,
    'post.publish': nothing,
    'posts.publish_due': nothing,
    'orders.release': nothing,
    'payments.reconcile': nothing,
    'housekeeping.clear': nothing,
  };
  const context = { db, transact, publicUrl };
  const { where } = database;
  running.push(await runJobs({ where, context, handlers, metrics: createMetrics(), log }));
}

/** One run of the job, as the queue would give it. */
function runOnce(mailId: string, signal = new AbortController().signal): Promise<void> {
  const run = { id: 'once', attempt: 0, log, signal };
  return sendMail(smtpUrl())({ db, transact, publicUrl }, { mailId }, run);
}

let made = 0;

async function queue(to = 'ada@example.com'): Promise<string> {
  made += 1;
  const cause = `test/${made}`;
  await transact((tx) =>
    queueMail(tx, {
      kind: 'verify_email',
      to,
      cause,
      data: { shopName: 'Test shop', path: '/verify?token=of-the-link', hours: 24 },
    }),
  );
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where('cause', 'like', `${cause}/%`)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function read(id: string) {
  return await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function until(id: string, wanted: (row: Awaited<ReturnType<typeof read>>) => boolean) {
  for (;;) {
    const row = await read(id);
    if (wanted(row)) return row;
    await sleep(25);
  }
}

const messageIds = () => server.received.map((mail) => mail.header('message-id'));

describe('with a mail server', () => {
  test('a mail is written, sent and marked', async () => {
    await work();
    const id = await queue();
    const row = await until(id, ({ status }) => status === 'sent');
    expect(row).toMatchObject({
      attempts: 1,
      subject: 'Confirm your address for Test shop',
      last_error: null,
      sending_until: null,
    });
    expect(row.text).toContain('https://shop.test/verify?token=of-the-link');
    expect(server.received).toMatchObject([{ from: 'owner@shop.test', to: ['ada@example.com'] }]);
    expect(messageIds()).toEqual([`<${row.message_id}>`]);
  });

  test('two processes that work at once send each of twenty mails once', async () => {
    await work();
    await work();
    const ids = await Promise.all(Array.from({ length: 20 }, () => queue()));
    for (const id of ids) await until(id, ({ status }) => status === 'sent');
    expect(server.received).toHaveLength(20);
    expect(new Set(messageIds()).size).toBe(20);
  });

  test('a recipient that is refused fails at once, and staff read why', async () => {
    server.mood = 'refuses the recipient';
    await work();
    const row = await until(await queue(), ({ status }) => status !== 'queued');
    expect(row).toMatchObject({
      status: 'failed',
      attempts: 1,
      last_error: 'The mail server refused the recipient: 550 No such mailbox here',
    });
  });

  test('a server that is down for a while is waited for', async () => {
    await server.close();
    await work();
    const id = await queue();
    const waiting = await until(id, ({ last_error }) => last_error !== null);
    expect(waiting).toMatchObject({
      status: 'queued',
      last_error: 'The mail server could not be reached (ECONNREFUSED).',
    });
    await server.listen();
    const row = await until(id, ({ status }) => status === 'sent');
    expect(row.attempts).toBeGreaterThan(1);
    expect(messageIds()).toEqual([`<${row.message_id}>`]);
  });

  test('a server that stays down ends in a mail that failed, which staff send again', async () => {
    server.mood = 'defers the recipient';
    await work();
    const id = await queue();
    const failed = await until(id, ({ status }) => status === 'failed');
    expect(failed).toMatchObject({
      attempts: 2,
      last_error: 'The mail server put off the recipient: 451 Greylisted, wait',
    });

    server.mood = 'accepts';
    await transact((tx) => sendAgain(tx, { kind: 'staff' }, { id }));
    const sent = await until(id, ({ status }) => status === 'sent');
    expect(sent).toMatchObject({ attempts: 3, message_id: failed.message_id, text: failed.text });
    expect(messageIds()).toEqual([`<${failed.message_id}>`]);

    // And once more, though it has arrived: the mailbox can tell by the id.
    await transact((tx) => sendAgain(tx, { kind: 'staff' }, { id }));
    await server.taken(2);
    expect(new Set(messageIds())).toEqual(new Set([`<${failed.message_id}>`]));
  }, 60_000);

  test('a worker that is killed after the server took the mail sends it again, as the same', async () => {
    server.mood = 'accepts and stalls';
    const id = await queue();
    const script = new URL('./send-mail.fixture.ts', import.meta.url).pathname;
    const args = [script, id, database.url, smtpUrl()];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    await server.taken(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    server.mood = 'accepts';

    // Nobody else takes it while the worker may still be alive.
    await expect(runOnce(id)).rejects.toThrow('Another worker is sending this mail');
    expect(server.received).toHaveLength(1);

    await db
      .updateTable('mails')
      .set({ sending_until: new Date(0) })
      .where('id', '=', id)
      .execute();
    await work();
    const row = await until(id, ({ status }) => status === 'sent');
    await server.taken(2);
    expect(messageIds()).toEqual([`<${row.message_id}>`, `<${row.message_id}>`]);
    expect(row.attempts).toBe(2);
  });

  test('a shop that stops lets go of a mail under way, for the next start', async () => {
    server.mood = 'stalls';
    const id = await queue();
    const stop = new AbortController();
    const run = runOnce(id, stop.signal);
    const started = server.connections;
    while (server.connections === started) await sleep(10);
    stop.abort(new Error('stopping'));
    await expect(run).rejects.toThrow('stopping');
    expect(await read(id)).toMatchObject({
      status: 'queued',
      sending_until: null,
      last_error: 'The shop was stopped while it was being sent.',
    });
    server.mood = 'accepts';
    await runOnce(id);
    expect(await read(id)).toMatchObject({ status: 'sent' });
  });

  test('a job that comes again for a mail that was sent does nothing', async () => {
    const id = await queue();
    await runOnce(id);
    await runOnce(id);
    expect(server.received).toHaveLength(1);
  });

  test('no transaction is open while the mail server is spoken to', async () => {
    server.mood = 'stalls';
    const id = await queue();
    const stop = new AbortController();
    const run = runOnce(id, stop.signal);
    const started = server.connections;
    while (server.connections === started) await sleep(10);
    await sleep(50);
    const { rows } = await sql<{ state: string }>`
      select state from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(db);
    expect(rows).toEqual([]);
    expect(await transact((tx) => claimMail(tx, { id }))).toBe('busy');
    stop.abort(new Error('stopping'));
    await expect(run).rejects.toThrow('stopping');
  });
});

describe('what cannot be written', () => {
  test('fails at once, and says so', async () => {
    const id = await queue();
    await db.updateTable('mails').set({ data: '{"shopName":1}' }).where('id', '=', id).execute();
    await runOnce(id);
    expect(await read(id)).toMatchObject({
      status: 'failed',
      last_error: 'It could not be written: what it is made from does not fit this version.',
    });
    expect(server.received).toHaveLength(0);
  });
});

test('without a mail server a mail is kept, readable in the office', async () => {
  const run = { id: 'once', attempt: 0, log, signal: new AbortController().signal };
  const id = await queue();
  await sendMail(undefined)({ db, transact, publicUrl }, { mailId: id }, run);
  const row = await read(id);
  expect(row).toMatchObject({ status: 'kept', attempts: 1, sent_at: null });
  expect(row.html).toContain('https://shop.test/verify?token=of-the-link');
  expect(server.received).toHaveLength(0);
});
