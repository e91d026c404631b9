import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import type { ClientPool } from './changes.ts';

/**
 * Put before a query (`.modifyFront(freshPlan)` in Kysely, or in the text) whose best plan depends much on
 * its parameters: a named statement gets one plan for all of them once PostgreSQL has seen five.
 */
export const freshPlanMark = '/* fresh plan */';

/** Named statements that one connection may hold before it is replaced by a new one. */
const statementsPerConnection = 250;

/** Texts remembered for the whole pool, whether they have a name yet or not. */
const rememberedTexts = 5_000;

/**
 * A pool for Kysely whose queries become named prepared statements: PostgreSQL then parses, and soon also
 * plans, each text once for a connection and not at every call. A text gets its name when it comes the
 * second time, so that one-off texts take no place; a connection that is full is replaced when it is given
 * back, which needs no DEALLOCATE and so is safe inside transactions.
 */
export function prepareStatements(
  pool: ClientPool,
  options: { perConnection?: number } = {},
): PostgresPool {
  const names = new StatementNames();
  const wrapped = new WeakMap<PoolClient, PreparingClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      let preparing = wrapped.get(client);
      if (!preparing) {
        preparing = new PreparingClient(
          client,
          names,
          options.perConnection ?? statementsPerConnection,
        );
        wrapped.set(client, preparing);
      }
      return preparing;
    },
    end: () => pool.end(),
  };
}

class StatementNames {
  /** Rises when the tables have changed under the statements of every connection. */
  generation = 0;
  readonly #names = new Map<string, string | null>();

  /** Null while the text is to be sent without a name. */
  nameFor(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) {
      if (known !== null || !canBePrepared(text)) return known;
      const name = `s_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
      this.#names.set(text, name);
      return name;
    }
    if (this.#names.size >= rememberedTexts) this.#names.clear();
    this.#names.set(text, null);
    return null;
  }
}

/** Not what controls the session, nor several statements in one text, which cannot be. */
function canBePrepared(text: string): boolean {
  return (
    /^\s*(?:select|insert|update|delete|merge|with)\b/i.test(text) &&
    !text.includes(';') &&
    !text.includes(freshPlanMark)
  );
}

class PreparingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #names: StatementNames;
  readonly #limit: number;
  readonly #generation: number;
  readonly #prepared = new Set<string>();

  constructor(client: PoolClient, names: StatementNames, limit: number) {
    this.#client = client;
    this.#names = names;
    this.#limit = limit;
    this.#generation = names.generation;
  }

  /** Kysely cancels queries by it. pg has it, its types do not. */
  get processID(): number {
    return (this.#client as PoolClient & { processID: number }).processID;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    textOrCursor: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    const plain: PostgresPoolClient = this.#client;
    if (typeof textOrCursor !== 'string') return plain.query(textOrCursor);

    const text = textOrCursor;
    const name = this.#isOutdated() ? null : this.#names.nameFor(text);
    if (name === null || (this.#isFull() && !this.#prepared.has(name))) {
      return plain.query(text, values);
    }
    this.#prepared.add(name);
    // pg types a named query by the shape of its rows alone; the command is PostgreSQL's own word.
    const named = this.#client.query({ name, text, values: [...values] }) as unknown as Promise<
      PostgresQueryResult<R>
    >;
    return named.catch((error: unknown) => {
      if (!isOutdatedStatement(error)) throw error;
      this.#names.generation += 1;
      // Nothing has run: outside of a transaction the same text without a name simply works. Inside one
      // the transaction is lost, and `transact` begins it again.
      return plain.query<R>(text, values).catch(() => {
        throw error;
      });
    });
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy === true || this.#isFull() || this.#isOutdated());
  }

  #isFull(): boolean {
    return this.#prepared.size >= this.#limit;
  }

  #isOutdated(): boolean {
    return this.#generation !== this.#names.generation;
  }
}

/**
 * A statement that was prepared before a migration changed its result (0A000), or that the connection lost
 * or got from somebody else, as behind a pooler (26000, 42P05). In each case nothing has been executed.
 */
export function isOutdatedStatement(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === '26000' || error.code === '42P05') return true;
  return error.code === '0A000' && 'routine' in error && error.routine === 'RevalidateCachedQuery';
}
