import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { placeOrder } from './place-order.ts';
import { watchOrderList } from './watch-order-list.ts';
import { writeOrderEvent } from './write-order-event.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

async function place() {
  const { id } = await addVariant(db);
  const { key } = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
  const input = await placeInput(db);
  return await transact((tx) => placeOrder(tx, { cart: key, accountId: null }, input));
}

/** A watcher that wakes when the test says so. */
function handWatcher() {
  let wake: (() => void) | undefined;
  const watched = Promise.withResolvers<void>();
  return {
    wake: () => wake?.(),
    /** Resolves when somebody waits for the first time: what happens from then on is news. */
    watched: watched.promise,
    async *wakeups(_orderId: string, signal: AbortSignal) {
      while (!signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          watched.resolve();
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
        if (!signal.aborted) yield;
      }
    },
  };
}

const note = (orderId: string) => ({
  orderId,
  actor: { kind: 'job' } as const,
  kind: 'payment_opened' as const,
  from: 'awaiting_payment' as const,
  to: 'awaiting_payment' as const,
});

it('tells of an event that commits after one with a higher id', async () => {
  const [slow, quick] = [await place(), await place()];
  const watcher = handWatcher();
  const stop = new AbortController();
  const since = { lastEventId: undefined, signal: stop.signal };
  const news = watchOrderList(db, watcher, since);
  const first = news.next();
  await watcher.watched;
  const commit = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const slowly = transact(async (tx) => {
    await writeOrderEvent(tx, note(slow.id));
    written.resolve();
    await commit.promise;
  });
  await written.promise;
  await transact((tx) => writeOrderEvent(tx, note(quick.id)));
  watcher.wake();
  expect((await first).value).toMatchObject({ number: quick.number });

  const second = news.next();
  commit.resolve();
  await slowly;
  watcher.wake();
  expect((await second).value).toMatchObject({ number: slow.number });

  // Nothing twice: the next news is the next event.
  const third = news.next();
  const { number } = await place();
  watcher.wake();
  expect((await third).value).toMatchObject({ number });
  stop.abort();
  expect((await news.next()).done).toBe(true);
});

it('goes on after the last event that was seen', async () => {
  const before = await place();
  const events = await db
    .selectFrom('order_events')
    .select('id')
    .where('order_id', '=', before.id)
    .executeTakeFirstOrThrow();
  const missed = await place();
  const stop = new AbortController();
  const since = { lastEventId: events.id, signal: stop.signal };
  const seen: string[] = [];
  for await (const { number } of watchOrderList(db, handWatcher(), since)) {
    seen.push(number);
    if (number === missed.number) stop.abort();
  }
  expect(seen).toEqual([missed.number]);
});
