import type { Db } from '@stockroom/db/db';
import type { OrderWatcher } from './order-watcher.ts';
import { readOrderEvents, type OrderEvent } from './read-order-events.ts';

/**
 * The order's timeline as it grows. A wake-up only says 'look again': what is yielded is read from
 * the table, so that merged, repeated or lost wake-ups neither lose nor repeat an event. The order's
 * row is locked by whatever writes its events, so their ids rise in the order of their commits.
 */
export async function* watchOrder(
  db: Db,
  watcher: OrderWatcher,
  order: { id: string },
  since: { lastEventId: string | undefined; signal: AbortSignal },
): AsyncGenerator<OrderEvent> {
  const wakeups = watcher.wakeups(order.id, since.signal);
  let last = since.lastEventId;
  for (;;) {
    // Asked for before the read: what commits between the two is not slept through.
    const woken = wakeups.next();
    for (const event of await readOrderEvents(db, order.id, last)) {
      last = event.id;
      yield event;
    }
    if ((await woken).done) return;
  }
}
