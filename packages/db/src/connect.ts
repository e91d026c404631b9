import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { askForChanges, changeHearingPool } from './changes.ts';
import type { Db } from './db.ts';
import { prepareStatements } from './prepared-statements.ts';
import type { Database } from './tables.ts';

export type Where =
  /** An address such as DATABASE_URL. */
  | { url: string }
  /** What `startEmbedded` answers, or any part of pg's own configuration. */
  | { connection: pg.PoolConfig };

export type ConnectOptions = Where & {
  /** Connections at most. */
  max?: number;
  /** False where each text runs once, as in migrations and scripts. */
  prepared?: boolean;
  /** Told when an idle connection is lost; the pool makes a new one by itself. */
  log?: (sentence: string, error: Error) => void;
};

export interface Connected {
  db: Db;
  /** For what Kysely cannot do: LISTEN, COPY, pg-boss. */
  pool: pg.Pool;
  close: () => Promise<void>;
}

/** A pool and a Kysely on it. Nothing is opened before the first query. */
export function connect(options: ConnectOptions): Connected {
  const pool = new pg.Pool({
    application_name: 'stockroom',
    connectionTimeoutMillis: 10_000,
    // A connection keeps its prepared statements; closing it after pg's 10 seconds would waste them.
    idleTimeoutMillis: 60_000,
    max: options.max ?? 10,
    ...poolConfig(options),
    verify: (client, done) => askForChanges(client, done),
  });
  // Without a handler, a connection that is lost while idle would end the process.
  pool.on('error', (error) => options.log?.('A database connection was lost.', error));
  // The pool listens only while a connection is idle. Of one in use the query under way hears, or the
  // next one; but without a listener here a restart of PostgreSQL would end this process as well.
  pool.on('connect', (client) => client.on('error', () => {}));

  const hearing = changeHearingPool(pool);
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: options.prepared === false ? hearing : prepareStatements(hearing),
      controlClient: pg.Client,
    }),
  });
  return {
    db,
    pool,
    close: async () => {
      await db.destroy();
      // Kysely leaves a pool alone that it has never used.
      if (!pool.ending) await pool.end();
    },
  };
}

export function poolConfig(where: Where): pg.PoolConfig {
  return 'url' in where ? { connectionString: where.url } : where.connection;
}
