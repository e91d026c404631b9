import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolationLevel } from 'kysely';
import { type AfterChange, collectChanges } from './changes.ts';
import type { Db, Tx } from './db.ts';
import { isOutdatedStatement } from './prepared-statements.ts';

export interface TransactOptions {
  /** PostgreSQL's default, read committed, unless a rule says why it needs more. */
  isolation?: IsolationLevel;
}

/**
 * Runs `work` in a transaction: it commits if `work` returns and rolls back if it throws. `work` may run
 * several times, so it does nothing that a rollback does not undo.
 */
export type Transact = <T>(work: (tx: Tx) => Promise<T>, options?: TransactOptions) => Promise<T>;

const attempts = 6;
const firstDelay = 10;
const longestDelay = 500;

/**
 * The one place that begins and commits, and the one that repeats what PostgreSQL asks to have repeated.
 * `afterChange` is awaited before a transaction answers that has changed what anybody may read.
 */
export function createTransact(
  db: Db,
  { afterChange }: { afterChange?: AfterChange } = {},
): Transact {
  if (db.isTransaction) throw new Error('A transaction cannot begin transactions: pass the Db.');
  return async (work, options = {}) => {
    const { result, subjects } = await repeat(() =>
      collectChanges(async () => {
        const builder = db.transaction();
        const isolated = options.isolation ? builder.setIsolationLevel(options.isolation) : builder;
        return await isolated.execute(work);
      }),
    );
    // It has committed and holds no connection any more; its caller has not been told.
    if (subjects.size > 0) await afterChange?.(subjects);
    return result;
  };
}

async function repeat<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !asksToBeRepeated(error)) throw error;
    }
    // A random share of a growing delay, or two that collided would collide again.
    const delay = Math.min(longestDelay, firstDelay * 2 ** attempt);
    await sleep(Math.random() * delay);
  }
}

/** A serialization failure or a deadlock, of which PostgreSQL has undone all; or a lapsed statement. */
function asksToBeRepeated(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === '40001' || error.code === '40P01' || isOutdatedStatement(error);
}
