import { randomBytes } from 'node:crypto';
import { connect, poolConfig, type Connected, type Where } from '@stockroom/db/connect';
import { createTransact, type Transact } from '@stockroom/db/transact';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { addressOf, withDatabase } from './test-server.ts';

export interface TestDatabase extends Connected {
  transact: Transact;
  /** For `connect`, `migrate` and whatever else takes a Where. */
  where: Where;
  /** The same as a DATABASE_URL, for another process. */
  url: string;
}

export interface TestDatabaseOptions {
  /** Connections at most: a race needs as many as it has runners. */
  max?: number;
  /** False for a database without any table of ours. */
  migrated?: boolean;
}

/**
 * A real, migrated, otherwise empty database of this test file's own. Call it at the top of the file, or
 * of a `describe`: the database is there in every hook and test below. It is closed at the end, and
 * dropped with the whole server when the run is over.
 */
export function testDatabase(options: TestDatabaseOptions = {}): TestDatabase {
  const server = inject('postgres');
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`;
  const where = withDatabase(server.maintenance, name);
  const connected = connect({ ...where, max: options.max ?? 10 });

  beforeAll(async () => {
    const template = options.migrated === false ? 'template0' : server.template;
    const client = new pg.Client(poolConfig(server.maintenance));
    await client.connect();
    try {
      await client.query(`create database ${name} template ${template}`);
    } finally {
      await client.end();
    }
    if (options.migrated !== false) await startSending(connected.db);
  });
  afterAll(async () => {
    await stopSending();
    await connected.close();
  });

  return { ...connected, transact: createTransact(connected.db), where, url: addressOf(where) };
}
