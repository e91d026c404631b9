import { poolConfig } from '@stockroom/db/connect';
import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { expect, it, onTestFinished, vi } from 'vitest';
import { waitFor } from '../fixtures/wait-for.ts';
import { createLog } from '../log.ts';
import { type ChangeLog, openChangeLog } from './change-log.ts';
import { timing } from './lease.ts';

vi.setConfig({ testTimeout: 60_000 });

const { db, where } = testDatabase();
const another = testDatabase();

function open(options: { keeps?: boolean; connectionOf?: typeof where } = {}) {
  const changes: string[] = [];
  const log: ChangeLog = openChangeLog({
    connection: poolConfig(options.connectionOf ?? where),
    db,
    log: createLog('silent'),
    onChange: (subject) => changes.push(subject),
    keeps: options.keeps ?? true,
  });
  onTestFinished(log.close);
  return { log, changes };
}

const change = (name: string) =>
  sql`insert into categories (slug, name) values (${name}, ${name})`.execute(db);

it('when a change has been settled, every keeper has been told of it', async () => {
  const [writer, ...readers] = [open({ keeps: false }), open(), open(), open()];
  for (const { log } of [writer, ...readers]) await waitFor(() => log.isCurrent());
  for (let each = 0; each < 30; each += 1) {
    for (const { changes } of readers) changes.length = 0;
    await change(`settled-${each}`);
    await Promise.all([writer.log.settle(), writer.log.settle()]);
    for (const { changes } of readers) expect(changes).toEqual(['categories']);
  }
});

it('a keeper that has gone in good order is not waited for', async () => {
  const [writer, reader] = [open(), open()];
  for (const { log } of [writer, reader]) await waitFor(() => log.isCurrent());
  await reader.log.close();
  await change('gone');
  const before = performance.now();
  await writer.log.settle();
  // Far below the lease that one who is silent is given.
  expect(performance.now() - before).toBeLessThan(timing.lease / 2);
});

it('where what is told is not heard, as behind a pooler, nothing is kept and nobody waited for', async () => {
  // It listens where nobody speaks.
  const deaf = open({ connectionOf: another.where });
  await new Promise((resolve) => setTimeout(resolve, timing.lease + 4 * timing.beat));
  expect(deaf.log.isCurrent()).toBe(false);
  await change('unheard');
  const before = performance.now();
  await deaf.log.settle();
  expect(performance.now() - before).toBeLessThan(timing.lease / 2);
});

it('a change by one who cannot hear is waited for by time', async () => {
  const reader = open();
  await waitFor(() => reader.log.isCurrent());
  const deaf = open({ connectionOf: another.where });
  await change('by-time');
  const before = performance.now();
  await deaf.log.settle();
  expect(performance.now() - before).toBeGreaterThanOrEqual(timing.lease);
  expect(reader.changes).toContain('categories');
});
