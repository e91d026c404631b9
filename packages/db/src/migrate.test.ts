import { createServer } from 'node:net';
import { fromKysely, PgBoss } from 'pg-boss';
import { testDatabase } from '@stockroom/testing/database';
import { withDatabase } from '@stockroom/testing/test-server';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations as known } from './migrations/all.ts';

describe('an empty database', () => {
  const { where, db, transact } = testDatabase({ migrated: false });

  test('is migrated once by servers that start at once', async () => {
    const told: string[] = [];
    const log = (sentence: string) => told.push(sentence);
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate({ ...where, log })));
    expect(results.map(({ ran }) => ran.length).sort((a, b) => a - b)).toEqual([
      0,
      0,
      0,
      Object.keys(known).length,
    ]);
    expect(told.filter((sentence) => sentence.includes('waiting'))).toHaveLength(3);
    expect(await db.selectFrom('orders').select('id').execute()).toEqual([]);
  });

  test('then takes jobs, in the same transaction as their cause', async () => {
    const boss = new PgBoss({
      db: fromKysely(db),
      migrate: false,
      supervise: false,
      schedule: false,
    });
    onTestFinished(() => boss.stop({ graceful: false }));
    await boss.start();
    await boss.createQueue('tests');
    await transact((tx) => boss.send('tests', { n: 1 }, { db: fromKysely(tx) }));
    const undone = transact(async (tx) => {
      await boss.send('tests', { n: 2 }, { db: fromKysely(tx) });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const jobs = await boss.fetch<{ n: number }>('tests', { batchSize: 10 });
    expect(jobs.map(({ data }) => data)).toEqual([{ n: 1 }]);
  });

  test('is left as it is by a second migrate', async () => {
    expect(await migrate(where)).toEqual({ ran: [] });
  });
});

describe('a database of another version', () => {
  const { where, db } = testDatabase({ migrated: false });
  const make = (table: string): Migration => ({
    up: (on: Kysely<unknown>) => on.schema.createTable(table).addColumn('n', 'integer').execute(),
  });

  test('older: only what is new is run', async () => {
    const first = { '0001-one': make('one') };
    expect(await migrate({ ...where, migrations: first })).toEqual({ ran: ['0001-one'] });
    const both = { ...first, '0002-two': make('two') };
    expect(await migrate({ ...where, migrations: both })).toEqual({ ran: ['0002-two'] });
  });

  test('newer: refused in one sentence, and nothing is run', async () => {
    const older = { '0001-one': make('one') };
    await expect(migrate({ ...where, migrations: older })).rejects.toThrow(
      'The database was migrated by a newer Stockroom (0002-two is unknown to this one): update Stockroom, or use another database.',
    );
  });

  test('a migration that fails is undone with those before it', async () => {
    const failing: Record<string, Migration> = {
      '0001-one': make('one'),
      '0002-two': make('two'),
      '0003-three': make('three'),
      '0004-four': { up: async (on) => void (await sql`select 1 / 0`.execute(on)) },
    };
    await expect(migrate({ ...where, migrations: failing })).rejects.toThrow(
      'The migration 0004-four failed and was undone: division by zero.',
    );
    const { rows } = await sql`select to_regclass('three') as there`.execute(db);
    expect(rows).toEqual([{ there: null }]);
    expect(
      await migrate({ ...where, migrations: { '0001-one': make('one'), '0002-two': make('two') } }),
    ).toEqual({ ran: [] });
  });
});

describe('a database of another encoding or locale', () => {
  const { pool, where } = testDatabase({ migrated: false });
  const create = async (encoding: string) => {
    const { rows } = await pool.query<{ name: string }>('select current_database() as name');
    const name = `${rows[0]?.name}_${encoding.toLowerCase()}`;
    await pool.query(
      `create database ${name} template template0 encoding '${encoding}' locale_provider libc locale 'C'`,
    );
    return withDatabase(where, name);
  };

  test('is refused in one sentence if it is not UTF-8', async () => {
    await expect(migrate(await create('SQL_ASCII'))).rejects.toThrow(
      "The database is encoded in SQL_ASCII, and Stockroom needs UTF8: create it anew with ENCODING 'UTF8' TEMPLATE template0.",
    );
  });

  test('is told of if it knows no letters beyond ASCII, and works', async () => {
    const told: string[] = [];
    const log = (sentence: string) => told.push(sentence);
    const { ran } = await migrate({ ...(await create('UTF8')), log });
    expect(ran).toEqual(Object.keys(known));
    expect(told[0]).toMatch(/locale knows only ASCII letters/);
  });
});

test('a server that is too old is refused in one sentence', async () => {
  // Speaks just enough of the protocol to be asked for its version.
  const old = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), message('Z', Buffer.from('I'))]));
      socket.on('data', (asked) => {
        if (asked[0] !== 'Q'.charCodeAt(0)) return;
        const name = Buffer.from('server_version\0');
        const column = Buffer.concat([
          name,
          int32(0),
          int16(0),
          int32(25),
          int16(-1),
          int32(-1),
          int16(0),
        ]);
        const value = Buffer.from('14.9 (Debian 14.9-1)');
        socket.write(
          Buffer.concat([
            message('T', Buffer.concat([int16(1), column])),
            message('D', Buffer.concat([int16(1), int32(value.length), value])),
            message('C', Buffer.from('SHOW\0')),
            message('Z', Buffer.from('I')),
          ]),
        );
      });
    });
  });
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void old.close());
  const address = old.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  await expect(
    migrate({ url: `postgresql://someone@127.0.0.1:${address.port}/shop` }),
  ).rejects.toThrow(
    'The database is PostgreSQL 14.9 (Debian 14.9-1), and Stockroom needs PostgreSQL 15 or newer: update it, or set DATABASE_URL to another one.',
  );
});

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}
