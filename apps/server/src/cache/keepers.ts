import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import type pg from 'pg';
import { timing } from './lease.ts';

/** Any number will do, as long as nothing else takes two-part locks under it: 'keep' on a telephone. */
const lockClass = 5337;

/** A lock that everybody may hold at once, and everybody can see for as long as this connection lasts. */
export async function keepsAnswers(client: pg.Client, own: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, $2)', [lockClass, own]);
}

/**
 * Whether another process keeps answers, for one that cannot hear them. Where nobody can say, they may.
 */
async function mayOthersKeep(db: Db, own = '0'): Promise<boolean> {
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

/**
 * After a commit, where nobody listens: waits, if anybody keeps answers, until every lease has ended that
 * began before. When it resolves, all have heard of the change or have stopped serving what they keep.
 */
export async function outlastKeepers(
  db: Db,
  { own, signal }: { own?: string; signal?: AbortSignal } = {},
): Promise<void> {
  if (!(await mayOthersKeep(db, own))) return;
  await sleep(timing.lease + timing.margin, undefined, { signal, ref: false }).catch(() => {});
}
