import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

export interface KeepListening {
  connection: pg.ClientConfig;
  /** As it stands in pg_stat_activity. */
  name: string;
  channels: readonly string[];
  /** LISTEN holds: what is committed from now on will be heard. */
  onListening: (client: pg.Client) => void;
  onNotification: (channel: string, payload: string) => void;
  /** From here on nothing is heard, until `onListening` comes again. */
  onLost?: () => void;
  log: Logger;
  /** Logged with each loss. */
  complaint: string;
}

export interface Listening {
  /** Settles when the first LISTEN holds. */
  listening: Promise<void>;
  close: () => Promise<void>;
}

const longestPause = 5_000;

/** One connection of this process that listens, and comes back when it is lost. */
export function keepListening(options: KeepListening): Listening {
  const closed = new AbortController();
  const first = Promise.withResolvers<void>();
  let client: pg.Client | undefined;

  const loop = keepOn();
  return {
    listening: first.promise,
    async close() {
      closed.abort();
      await client?.end().catch(() => {});
      await loop;
    },
  };

  async function keepOn(): Promise<void> {
    let pause = 100;
    while (!closed.signal.aborted) {
      try {
        await listenUntilLost(() => (pause = 100));
      } catch (error) {
        if (!closed.signal.aborted) options.log.warn({ err: error }, options.complaint);
      }
      await sleep(pause, undefined, { signal: closed.signal }).catch(() => {});
      pause = Math.min(pause * 2, longestPause);
    }
  }

  async function listenUntilLost(onListening: () => void): Promise<void> {
    const current = new pg.Client({
      ...options.connection,
      application_name: options.name,
      keepAlive: true,
    });
    client = current;
    const lost = new Promise<void>((resolve, reject) => {
      current.once('end', resolve);
      current.on('error', reject);
    });
    // Until it is awaited below, a connection that fails early must not end the process.
    lost.catch(() => {});
    current.on('notification', ({ channel, payload = '' }) =>
      options.onNotification(channel, payload),
    );
    try {
      await current.connect();
      for (const channel of options.channels) await current.query(`listen ${channel}`);
      onListening();
      options.onListening(current);
      first.resolve();
      await lost;
    } finally {
      options.onLost?.();
      await current.end().catch(() => {});
    }
  }
}
