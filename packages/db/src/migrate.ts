import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { poolConfig, type Where } from './connect.ts';
import { migrations as allMigrations } from './migrations/all.ts';

export type MigrateOptions = Where & {
  /** For tests: other migrations than Stockroom's own. */
  migrations?: typeof allMigrations;
  /** Told what is being done, a sentence at a time. */
  log?: (sentence: string) => void;
};

/** The database cannot be migrated: its message is one sentence meant for the shop's owner. */
export class MigrateError extends Error {
  override name = 'MigrateError';
}

export const jobsSchema = 'pgboss';

const oldestVersion = 15;

/** Any number will do, as long as nothing else in the database uses it: 'stockroom' on a telephone. */
const lockKey = 786_257_666;

/**
 * Brings the database to this version: our tables, and pg-boss's. A session lock is held all the while, so
 * of two servers that start at once one works and the other finds nothing left to do. Each migration run
 * is one transaction: a failed one leaves the database as it was.
 */
export async function migrate(options: MigrateOptions): Promise<{ ran: string[] }> {
  const pool = new pg.Pool({
    application_name: 'stockroom migrate',
    ...poolConfig(options),
    max: 2,
  });
  pool.on('error', () => {}); // A query under way is told of it as well.
  // Its closing ends the session that holds the lock, and so the lock, whatever happens.
  const holder = await pool.connect();
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(holder);
    await refuseOtherEncoding(holder, options.log);
    await takeLock(holder, options.log);
    await refuseNewerDatabase(db, options.migrations ?? allMigrations);
    const ran = await migrateTables(db, options);
    await migrateJobs(pool);
    return { ran };
  } finally {
    holder.release(true);
    await db.destroy();
    if (!pool.ending) await pool.end();
  }
}

async function takeLock(holder: pg.PoolClient, log: MigrateOptions['log']): Promise<void> {
  const tried = await holder.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    lockKey,
  ]);
  if (tried.rows[0]?.taken) return;
  log?.('Another Stockroom is migrating the database; waiting for it.');
  await holder.query('select pg_advisory_lock($1)', [lockKey]);
}

async function refuseOldServer(holder: pg.PoolClient): Promise<void> {
  const { rows } = await holder.query<{ server_version: string }>('show server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) >= oldestVersion) return;
  throw new MigrateError(
    `The database is PostgreSQL ${version}, and Stockroom needs PostgreSQL ${oldestVersion} or newer: update it, or set DATABASE_URL to another one.`,
  );
}

async function refuseOtherEncoding(
  holder: pg.PoolClient,
  log: MigrateOptions['log'],
): Promise<void> {
  const { rows } = await holder.query<{ encoding: string }>(
    `select current_setting('server_encoding') as encoding`,
  );
  const encoding = rows[0]?.encoding ?? '';
  if (encoding !== 'UTF8') {
    throw new MigrateError(
      `The database is encoded in ${encoding}, and Stockroom needs UTF8: create it anew with ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
  // Asked in UTF-8 only: in another encoding this letter cannot even be sent.
  const folding = await holder.query<{ folds: boolean }>(`select lower('Ж') = 'ж' as folds`);
  if (folding.rows[0]?.folds) return;
  log?.(
    "The database's locale knows only ASCII letters, so the search will tell Ж from ж: a locale such as C.UTF-8 does not.",
  );
}

async function refuseNewerDatabase(
  db: Kysely<unknown>,
  known: typeof allMigrations,
): Promise<void> {
  const table = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there
  `.execute(db);
  if (!table.rows[0]?.there) return;
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  );
  const unknown = done.rows.filter(({ name }) => !(name in known)).map(({ name }) => name);
  if (unknown.length === 0) return;
  throw new MigrateError(
    `The database was migrated by a newer Stockroom (${unknown.join(', ')} is unknown to this one): update Stockroom, or use another database.`,
  );
}

async function migrateTables(db: Kysely<unknown>, options: MigrateOptions): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => options.migrations ?? allMigrations },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName;
    throw new MigrateError(
      `The migration ${failed ?? 'of the database'} failed and was undone: ${wordsOf(error)}.`,
      { cause: error },
    );
  }
  const ran = results.map(({ migrationName }) => migrationName);
  for (const name of ran) options.log?.(`Migrated the database: ${name}.`);
  return ran;
}

/** Installs or updates pg-boss's own schema, so that a job can be sent in any transaction from here on. */
async function migrateJobs(pool: pg.Pool): Promise<void> {
  const boss = new PgBoss({
    schema: jobsSchema,
    db: {
      executeSql: async (text: string, values?: unknown[]) => pool.query(text, values),
    },
    migrate: true,
    // Only the schema: the server's own instance looks after the queues.
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {}); // start() rejects as well.
  await boss.start();
  await boss.stop({ graceful: false });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'for an unknown reason';
}
