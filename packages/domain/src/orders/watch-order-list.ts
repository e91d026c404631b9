import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { OrderWatcher } from './order-watcher.ts';

/** One thing that happened to one of the shop's orders. */
export interface OrderNews {
  /** The event's id: where to go on after a lost connection. */
  id: string;
  number: string;
  status: string;
}

/**
 * Events of different orders may commit in another order than their ids were given out. Each look
 * goes back this far behind the newest that was seen; more than that many events are never in
 * uncommitted transactions at once.
 */
const lookBack = 500;

/**
 * Which orders change, for the office's list: what happened since `lastEventId`, or nothing where
 * that is not given, then each change as it commits, each once.
 */
export async function* watchOrderList(
  db: Db,
  watcher: OrderWatcher,
  since: { lastEventId: string | undefined; signal: AbortSignal },
): AsyncGenerator<OrderNews> {
  const wakeups = watcher.wakeups('any', since.signal);
  let newest = since.lastEventId ?? (await newestEventId(db));
  // A list that is opened, or opened again, is read whole: what is older is in it.
  const older = (await readNews(db, newest)).filter(({ id }) => BigInt(id) <= BigInt(newest));
  const told = new Set(older.map(({ id }) => id));
  for (;;) {
    // Asked for before the read: what commits between the two is not slept through.
    const woken = wakeups.next();
    const news = await readNews(db, newest);
    for (const each of news) {
      if (told.has(each.id)) continue;
      told.add(each.id);
      newest = BigInt(each.id) > BigInt(newest) ? each.id : newest;
      yield each;
    }
    for (const id of told) if (BigInt(id) <= BigInt(newest) - BigInt(lookBack)) told.delete(id);
    if ((await woken).done) return;
  }
}

async function readNews(db: Db, newest: string): Promise<OrderNews[]> {
  return await db
    .selectFrom('order_events as e')
    .innerJoin('orders as o', 'o.id', 'e.order_id')
    .select(['e.id', 'o.number', 'o.status'])
    .where('e.id', '>', sql<string>`${newest}::bigint - ${lookBack}::bigint`)
    .orderBy('e.id')
    .execute();
}

async function newestEventId(db: Db): Promise<string> {
  const row = await db
    .selectFrom('order_events')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? '0';
}
