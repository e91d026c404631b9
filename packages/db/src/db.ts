import type { Kysely, Transaction } from 'kysely';
import type { Database } from './tables.ts';

/** For reads. A `Tx` may stand in for it, never the other way round. */
export type Db = Kysely<Database>;

/** For writes. Only `transact` makes one, so a rule that takes a `Tx` cannot run outside of one. */
export type Tx = Transaction<Database>;
