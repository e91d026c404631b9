import type { Db } from '@stockroom/db/db';
import type { OrderWatcher } from '../orders/order-watcher.ts';
import { countMessages, type MessageCounts } from './count-messages.ts';

/**
 * For the office's list: how many wait, whenever a message comes or changes. What changed is read by
 * whoever shows it; after a lost connection they read all of it anew.
 */
export async function* watchMessages(
  db: Db,
  watcher: OrderWatcher,
  signal: AbortSignal,
): AsyncGenerator<MessageCounts> {
  const wakeups = watcher.wakeups('messages', signal);
  while (!(await wakeups.next()).done) yield await countMessages(db);
}
