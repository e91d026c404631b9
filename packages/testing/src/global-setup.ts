import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, poolConfig, type Where } from '@stockroom/db/connect';
import { startEmbedded } from '@stockroom/db/embedded/start-embedded';
import { migrate } from '@stockroom/db/migrate';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { makeDataFolder } from './data-folder.ts';
import { withDatabase } from './test-server.ts';

/** What a lost machine may lose, a test run may too. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
};

/**
 * One PostgreSQL for the run, with one migrated template that each test file copies. TEST_DATABASE_URL
 * names a server to use instead of the embedded one, by a role that may create databases.
 */
export async function setup(project: TestProject): Promise<void> {
  const url = process.env['TEST_DATABASE_URL'];
  const server = url ? serverAt(url) : await startServer();
  const prefix = `stockroom_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;

  await query(server.maintenance, `create database ${template}`);
  await migrate(withDatabase(server.maintenance, template));
  await createQueues(withDatabase(server.maintenance, template));
  project.provide('postgres', { maintenance: server.maintenance, prefix, template });
  stop = () => server.stop(prefix);
}

export async function teardown(): Promise<void> {
  await stop();
}
let stop: () => Promise<void> = async () => {};

/** In the template, so that a test file only has to start sending. */
async function createQueues(where: Where): Promise<void> {
  const { db, close } = connect({ ...where, max: 1 });
  await startSending(db);
  await stopSending();
  await close();
}

interface Server {
  /** A database that always exists, from which others are created. */
  maintenance: Where;
  stop(prefix: string): Promise<void>;
}

function serverAt(url: string): Server {
  const maintenance = { url };
  return {
    maintenance,
    // Only here, when nobody is connected any more: in mid-run each DROP would be a checkpoint.
    stop: async (prefix) => {
      const names = await query(
        maintenance,
        `select datname as name from pg_database where datname like '${prefix}%'`,
      );
      for (const { name } of names)
        await query(maintenance, `drop database "${name}" with (force)`);
    },
  };
}

async function startServer(): Promise<Server> {
  const dataDir = await makeDataFolder();
  const embedded = await startEmbedded({ dataDir, settings: fast });
  return {
    maintenance: { connection: { ...embedded.connection } },
    stop: async () => {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function query(where: Where, text: string): Promise<{ name: string }[]> {
  const client = new pg.Client(poolConfig(where));
  await client.connect();
  try {
    return (await client.query<{ name: string }>(text)).rows;
  } finally {
    await client.end();
  }
}
