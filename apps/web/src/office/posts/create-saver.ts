/** Where what is written stands. */
export type SaveState =
  | { kind: 'saved'; at: Date | undefined }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'refused'; error: unknown }
  /** Somebody else has saved meanwhile: nothing more is sent until a person has decided. */
  | { kind: 'overtaken'; error: unknown };

export interface SaverOptions<Draft> {
  /** Brings it to the shop. Never called while an earlier call is under way. */
  save: (draft: Draft) => Promise<void>;
  /** What a failure means. `offline` is tried again by itself. */
  judge: (error: unknown) => 'offline' | 'refused' | 'overtaken';
  /** Keeps it in the browser until the shop has it. */
  keep: (draft: Draft) => void;
  forget: () => void;
  /** Milliseconds without a change after which it is saved. */
  pause?: number;
  /** Milliseconds after which whoever never pauses is saved, too. */
  longest?: number;
}

export interface Saver<Draft> {
  state: () => SaveState;
  subscribe: (listener: () => void) => () => void;
  changed: (draft: Draft) => void;
  /** Saves now what waits; whether the shop has everything then. */
  flush: () => Promise<boolean>;
  /** Goes on after `overtaken`, with what waits or what is given. */
  resume: (draft?: Draft) => void;
  end: () => void;
}

/** Seconds until the next try while the shop cannot be reached. */
const patience = [3, 5, 10, 20, 30];

/**
 * Saves by itself what changes: after a pause, one save at a time, the newest last. What could not be
 * saved is never dropped: it waits here and in the browser's own memory.
 */
export function createSaver<Draft>(options: SaverOptions<Draft>): Saver<Draft> {
  const { save, judge, keep, forget, pause = 1_200, longest = 8_000 } = options;
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: undefined };
  let waiting: { draft: Draft } | undefined;
  let underWay: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWaitsSince: number | undefined;
  let failures = 0;
  let ended = false;

  function become(next: SaveState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function tryIn(milliseconds: number) {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void attempt(), milliseconds);
  }

  function attempt(): Promise<void> {
    clearTimeout(timer);
    if (underWay) return underWay.then(attempt);
    if (!waiting || state.kind === 'overtaken') return Promise.resolve();
    const sending = waiting;
    waiting = undefined;
    firstWaitsSince = undefined;
    become({ kind: 'saving' });
    underWay = save(sending.draft)
      .then(
        () => {
          failures = 0;
          if (waiting) {
            become({ kind: 'unsaved' });
            tryIn(pause);
            return;
          }
          forget();
          become({ kind: 'saved', at: new Date() });
        },
        (error: unknown) => {
          waiting ??= sending;
          const kind = judge(error);
          if (kind !== 'offline') return become({ kind, error });
          become({ kind });
          tryIn((patience[Math.min(failures, patience.length - 1)] ?? 30) * 1_000);
          failures += 1;
        },
      )
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed(draft) {
      keep(draft);
      waiting = { draft };
      firstWaitsSince ??= Date.now();
      if (state.kind === 'overtaken') return;
      // While it saves, or cannot, the line goes on saying so.
      if (state.kind !== 'saving' && state.kind !== 'offline') become({ kind: 'unsaved' });
      if (state.kind === 'offline') return;
      tryIn(Math.max(0, Math.min(pause, firstWaitsSince + longest - Date.now())));
    },
    async flush() {
      await attempt();
      // What was typed while that was under way.
      if (waiting && state.kind === 'unsaved') await attempt();
      return !waiting;
    },
    resume(draft) {
      if (draft !== undefined) {
        keep(draft);
        waiting = { draft };
      }
      become(waiting ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() });
      void attempt();
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
