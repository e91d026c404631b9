import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RETAIL_COLUMNS } from '@stockroom/goods/read-retail-file';
import { testDatabase } from '@stockroom/testing/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';

const { db, url } = testDatabase();
const command = join(import.meta.dirname, 'import.ts');
const dirty = join(import.meta.dirname, '../../../../packages/goods/fixtures/dirty.csv');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await sql`truncate products, variants, categories cascade`.execute(db);
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [command, ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL: url, ...env },
  });
  const ended = new Promise<Ended>((resolve) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

const run = (args: string[], env?: Record<string, string>) => start(args, env).ended;

async function stock() {
  const rows = await db.selectFrom('variants').select(['sku', 'on_hand']).orderBy('sku').execute();
  return Object.fromEntries(rows.map(({ sku, on_hand }) => [sku, on_hand]));
}

test('imports, says in plain lines what it did, and does nothing the second time', async () => {
  const first = await run([dirty]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).not.toContain('\u001b');
  expect(first.out).toContain('26 lines read.');
  expect(first.out).toContain('skipped: returns');
  expect(first.out).toContain('Added 3 products and 4 variants');
  const second = await run([dirty]);
  expect(second.code).toBe(0);
  expect(second.out).toContain('Nothing to change: all 3 products are up to date.');
});

test('a real shop counts its own stock; a demo shop makes some up; --stock says it', async () => {
  expect((await run([dirty])).out).toContain('New variants have 0 on hand');
  expect(Object.values(await stock())).toEqual([0, 0, 0, 0]);

  await sql`truncate products, variants cascade`.execute(db);
  await run([dirty], { DEMO: '1' });
  expect(Object.values(await stock()).some((pieces) => pieces > 0)).toBe(true);

  await sql`truncate products, variants cascade`.execute(db);
  await run([dirty, '--stock', '12']);
  expect(Object.values(await stock())).toEqual([12, 12, 12, 12]);
});

test.each([
  [[], 'Say which file: npm run import -- FILE.csv.gz [--stock PIECES]\n'],
  [['a.csv', 'b.csv'], 'Say which file: npm run import -- FILE.csv.gz [--stock PIECES]\n'],
  [
    ['a.csv', '--stock', 'many'],
    'Say which file: npm run import -- FILE.csv.gz [--stock PIECES]\n',
  ],
  [['/nowhere/at/all.csv'], 'There is no file at /nowhere/at/all.csv.\n'],
])('with %j it says one sentence and exits 1', async (args, sentence) => {
  expect(await run(args)).toMatchObject({ code: 1, err: sentence });
});

test('a file that breaks off changes nothing', async () => {
  const path = join(folder, 'broken.csv');
  await writeFile(path, `${RETAIL_COLUMNS.join()}\n${row(1)}\n${row(2)}\n1,2,3\n`);
  const ended = await run([path]);
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.err).toBe(
    'broken.csv, line 4: this is not a line of 8 values separated by commas.\n',
  );
  expect(await stock()).toEqual({});
});

test('Ctrl-C changes nothing, while it reads and while it writes', async () => {
  const path = join(folder, 'long.csv');
  const rows = Array.from({ length: 60_000 }, (_, at) => row(at % 20_000));
  await writeFile(path, `${RETAIL_COLUMNS.join()}\n${rows.join('\n')}\n`);

  const reading = start([path]);
  setTimeout(() => reading.child.kill('SIGINT'), 700);
  // On a slow machine it has not come to its handler yet, and ends as any process does.
  expect((await reading.ended).code).not.toBe(0);
  expect(await stock()).toEqual({});

  // Another transaction holds the lock that every import waits for: this one is within its own then.
  const holding = Promise.withResolvers<void>();
  const held = db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('stockroom import'))`.execute(tx);
    await holding.promise;
  });
  const writing = start([path]);
  await expect
    .poll(
      async () => {
        const { rows: waiting } = await sql`
          select from pg_stat_activity
           where wait_event_type = 'Lock' and query like '%stockroom import%'
        `.execute(db);
        return waiting.length;
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  writing.child.kill('SIGINT');
  holding.resolve();
  await held;
  expect(await writing.ended).toMatchObject({ code: 130, err: 'Stopped. Nothing was imported.\n' });
  expect(await stock()).toEqual({});
});

function row(at: number): string {
  return `900001,${10_000 + at},THING NUMBER ${at},1,2011-01-03 09:00:00,2.55,10001,United Kingdom`;
}
