import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepListening, type Listening } from '../keep-listening.ts';

export interface ListeningWatcher extends OrderWatcher, Listening {}

/** A trigger of packages/db sends `orderId:eventId` here as each event commits. */
const channel = 'order_events';
/** Another one sends nothing here but the fact that a message has come or changed. */
const messagesChannel = 'messages';

/**
 * One connection of this process listens for all who watch. Whatever was sent while it was lost
 * is lost too, so that after each new LISTEN everybody is woken once and looks for himself.
 */
export function watchOrders(connection: pg.ClientConfig, log: Logger): ListeningWatcher {
  const watchers = new Map<string, Set<() => void>>();
  const closed = new AbortController();
  const { listening, close } = keepListening({
    connection,
    name: 'stockroom orders',
    channels: [channel, messagesChannel],
    log,
    complaint: 'orders are not watched for now',
    onListening() {
      for (const watched of watchers.keys()) wake(watched);
    },
    onNotification(told, payload) {
      if (told === messagesChannel) return wake('messages');
      wake(payload.slice(0, payload.indexOf(':')));
      wake('any');
    },
  });
  return {
    wakeups,
    listening,
    async close() {
      closed.abort();
      await close();
    },
  };

  function wake(watched: string): void {
    for (const wakeOne of watchers.get(watched) ?? []) wakeOne();
  }

  /** A generator runs up to its first wait within the first `next`: from there on nothing is missed. */
  async function* wakeups(watched: string, signal: AbortSignal): AsyncGenerator<void> {
    const over = AbortSignal.any([signal, closed.signal]);
    let woken = false;
    let waiting: PromiseWithResolvers<void> | undefined;
    const wakeThis = () => {
      woken = true;
      waiting?.resolve();
    };
    const end = () => waiting?.resolve();

    const ofOrder = watchers.get(watched) ?? new Set();
    watchers.set(watched, ofOrder.add(wakeThis));
    over.addEventListener('abort', end);
    try {
      while (!over.aborted) {
        if (woken) {
          woken = false;
          yield;
        } else {
          waiting = Promise.withResolvers();
          await waiting.promise;
        }
      }
    } finally {
      over.removeEventListener('abort', end);
      ofOrder.delete(wakeThis);
      if (ofOrder.size === 0 && watchers.get(watched) === ofOrder) watchers.delete(watched);
    }
  }
}
