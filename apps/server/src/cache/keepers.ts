import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import type pg from 'pg';

/** Any number will do, as long as nothing else takes two-part locks under it: 'keep' on a telephone. */
const lockClass = 5337;

/** A lock that everybody may hold at once, and everybody can see for as long as this connection lasts. */
export async function keepsAnswers(client: pg.Client, own: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, $2)', [lockClass, own]);
}

/**
 * Whether another process keeps answers, for one that cannot hear them. Where nobody can say, they may.
 */
export async function mayOthersKeep(db: Db, own = '0'): Promise<boolean> {
  const query = sql<{ found: boolean }>`
    select exists (
      select from pg_locks
       where locktype = 'advisory' and classid = ${lockClass} and objid <> ${own}::oid
         and database = (select oid from pg_database where datname = current_database())
    ) as found`;
  return await query.execute(db).then(
    ({ rows }) => rows[0]?.found === true,
    () => true,
  );
}
