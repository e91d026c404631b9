import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which a quiet stream asks again whether its watcher may still watch. */
const patience = 20_000;

export interface Watching<Event> {
  /** Begins to watch; the signal ends it. */
  watch: (signal: AbortSignal) => AsyncIterable<Event>;
  /** Asked before each event is told, and now and then between them. */
  isAllowed: () => Promise<boolean>;
  signal: AbortSignal;
  /** For tests. */
  patience?: number;
}

/**
 * A stream outlives the request that began it: a session that is revoked meanwhile, or a role that is
 * taken away, in whatever process, is told nothing more, and its stream ends.
 */
export async function* whileAllowed<Event>(watching: Watching<Event>): AsyncGenerator<Event> {
  const ending = new AbortController();
  const signal = AbortSignal.any([watching.signal, ending.signal]);
  const events = watching.watch(signal)[Symbol.asyncIterator]();
  try {
    let next = events.next();
    for (;;) {
      const quiet = new AbortController();
      const result = await Promise.race([
        next,
        pause(watching.patience ?? patience, 'quiet' as const, { signal: quiet.signal, ref: false })
          // Nobody waits for it any more once an event has come.
          .catch(() => 'quiet' as const),
      ]);
      quiet.abort();
      if (result !== 'quiet' && result.done) return;
      if (!(await watching.isAllowed())) return;
      if (result === 'quiet') continue;
      yield result.value;
      next = events.next();
    }
  } finally {
    // Wakes what still waits for an event, and closes it where it does not.
    ending.abort();
    await events.return?.();
  }
}
