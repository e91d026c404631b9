import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { type RawBuilder, sql } from 'kysely';
import { ShopError } from '../shop-error.ts';

export interface Hit {
  /** What is limited, and whose: 'orders.place/192.0.2.7'. */
  key: string;
  /** How many hits one window lets through. */
  limit: number;
  windowSeconds: number;
}

const countedHit = compileOnce((db: Db, blank: Blanks<Hit>) =>
  db
    .insertInto('rate_limits')
    .values({ key: blank('key'), window_start: windowStart(blank('windowSeconds')), hits: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'window_start'])
        .doUpdateSet({ hits: sql<number>`rate_limits.hits + 1` })
        // A hit above the limit writes nothing: a flood must not cost a row version each time.
        .where('rate_limits.hits', '<', blank('limit')),
    )
    .returning('hits'),
);

/**
 * Counts one hit in the current window, shared by all server processes; refuses with
 * `too_many_requests` above the limit. One statement, so that no two hits read the same count.
 *
 * Not for inside a transaction: a refusal's rollback would forget the hit, and until the commit
 * everybody else with that key would wait.
 */
export async function countHit(db: Db, hit: Hit): Promise<void> {
  if (db.isTransaction) throw new Error('countHit counts outside of transactions: pass the Db.');
  const [counted] = await countedHit(db, hit);
  if (!counted) {
    throw new ShopError({
      code: 'too_many_requests',
      retryAfterSeconds: secondsLeft(hit.windowSeconds),
    });
  }
}

/** Windows begin at multiples of their length by the database's clock, the same for every server. */
function windowStart(seconds: number): RawBuilder<Date> {
  return sql<Date>`to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int)`;
}

/** By this server's clock: a second's difference only makes the advice less exact. */
function secondsLeft(windowSeconds: number): number {
  return windowSeconds - (Math.floor(Date.now() / 1000) % windowSeconds);
}
