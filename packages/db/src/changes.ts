import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** Migration 0007 notifies here, at each commit, of what has changed of all that anybody may read. */
export const changesChannel = 'changes';

/**
 * What a change is about, and what an answer is made of: `everything`, a kind of thing (`goods` is all
 * lists and searches of products), or one thing of a kind, by its slug.
 */
export type Subject =
  | 'everything'
  | 'goods'
  | 'categories'
  | 'shop'
  | 'shipping'
  | 'journal'
  | `product:${string}`;

/**
 * Told what a transaction of this process has changed, once it has committed. Must not reject: what has
 * been committed cannot be refused any more.
 */
export type AfterChange = (subjects: ReadonlySet<string>) => Promise<void>;

/** What is used of pg's pool. */
export type ClientPool = Pick<pg.Pool, 'options' | 'end'> & { connect(): Promise<pg.PoolClient> };

/** The transaction under way, if any; filled in by what PostgreSQL says while it runs. */
const transactions = new AsyncLocalStorage<Set<string>>();

/** Which transaction a connection works for now. */
const workingFor = new WeakMap<pg.ClientBase, Set<string>>();

/** As `tell_change` of migration 0007 raises it. */
const changeCode = 'SR001';

/** For each new connection of a pool: asks the triggers to say what they tell, and listens. */
export function askForChanges(client: pg.ClientBase, done: (error?: Error) => void): void {
  client.on('notice', ({ code, message }) => {
    if (code === changeCode && message !== undefined) workingFor.get(client)?.add(message);
  });
  client.query(`set stockroom.hears_changes = on`, done);
}

/** Remembers for whom each connection is taken. */
export function changeHearingPool(pool: pg.Pool): ClientPool {
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const transaction = transactions.getStore();
      if (transaction) workingFor.set(client, transaction);
      else workingFor.delete(client);
      return client;
    },
    end: () => pool.end(),
  };
}

/** Runs a transaction, and gives the subjects of what it has changed with its result. */
export async function collectChanges<Result>(
  transaction: () => Promise<Result>,
): Promise<{ result: Result; subjects: ReadonlySet<string> }> {
  const subjects = new Set<string>();
  const result = await transactions.run(subjects, transaction);
  return { result, subjects };
}
