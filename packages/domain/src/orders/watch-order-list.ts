import type { Db } from '@stockroom/db/db';
import type { OrderWatcher } from './order-watcher.ts';

/** One thing that happened to one of the shop's orders. */
export interface OrderNews {
  /** The event's id: where to go on after a lost connection. */
  id: string;
  number: string;
  status: string;
}

/**
 * Which orders change, for the office's list: first whatever happened since `lastEventId`, or
 * nothing where that is not given, then each change as it commits. Two orders may commit in another
 * order than their event ids; the list is read anew for each piece of news, so that an id passed
 * over costs at most a moment, never an order.
 */
export async function* watchOrderList(
  db: Db,
  watcher: OrderWatcher,
  since: { lastEventId: string | undefined; signal: AbortSignal },
): AsyncGenerator<OrderNews> {
  const wakeups = watcher.wakeups('any', since.signal);
  let last = since.lastEventId ?? (await newestEventId(db));
  for (;;) {
    const woken = wakeups.next();
    const news = await db
      .selectFrom('order_events as e')
      .innerJoin('orders as o', 'o.id', 'e.order_id')
      .select(['e.id', 'o.number', 'o.status'])
      .where('e.id', '>', last)
      .orderBy('e.id')
      .limit(100)
      .execute();
    for (const each of news) {
      last = each.id;
      yield each;
    }
    if ((await woken).done) return;
  }
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
