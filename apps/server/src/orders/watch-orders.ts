import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

export interface ListeningWatcher extends OrderWatcher {
  /** Settles when the first LISTEN holds. */
  listening: Promise<void>;
  close: () => Promise<void>;
}

/** A trigger of packages/db sends `orderId:eventId` here as each event commits. */
const channel = 'order_events';
const longestPause = 5_000;

/**
 * One connection of this process listens for all who watch. Whatever was sent while it was lost
 * is lost too, so that after each new LISTEN everybody is woken once and looks for himself.
 */
export function watchOrders(connection: pg.ClientConfig, log: Logger): ListeningWatcher {
  const watchers = new Map<string, Set<() => void>>();
  const closed = new AbortController();
  const first = Promise.withResolvers<void>();
  let client: pg.Client | undefined;

  const loop = keepListening();
  return { wakeups, listening: first.promise, close };

  async function keepListening(): Promise<void> {
    let pause = 100;
    while (!closed.signal.aborted) {
      try {
        await listenUntilLost(() => {
          pause = 100;
          first.resolve();
        });
      } catch (error) {
        if (!closed.signal.aborted) log.warn({ err: error }, 'orders are not watched for now');
      }
      await sleep(pause, undefined, { signal: closed.signal }).catch(() => {});
      pause = Math.min(pause * 2, longestPause);
    }
  }

  async function listenUntilLost(listening: () => void): Promise<void> {
    const current = new pg.Client({
      ...connection,
      application_name: 'stockroom orders',
      keepAlive: true,
    });
    client = current;
    const lost = new Promise<void>((resolve, reject) => {
      current.once('end', resolve);
      current.on('error', reject);
    });
    // Until it is awaited below, a connection that fails early must not end the process.
    lost.catch(() => {});
    current.on('notification', ({ payload = '' }) => {
      wake(payload.slice(0, payload.indexOf(':')));
      wake('any');
    });
    try {
      await current.connect();
      await current.query(`listen ${channel}`);
      for (const watched of watchers.keys()) wake(watched);
      listening();
      await lost;
    } finally {
      await current.end().catch(() => {});
    }
  }

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

  async function close(): Promise<void> {
    closed.abort();
    await client?.end().catch(() => {});
    await loop;
  }
}
