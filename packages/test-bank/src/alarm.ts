/** Lets one loop sleep until there is something to do. */
export interface Alarm {
  ring(): void;
  /** Returns when it rings, after `milliseconds`, or when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export function createAlarm(): Alarm {
  let wake: (() => void) | undefined;
  /** Rung while nobody slept: the next sleep ends at once. */
  let rung = false;

  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(milliseconds, signal) {
      if (!rung && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, milliseconds);
        const stop = () => resolve();
        signal.addEventListener('abort', stop);
        wake = resolve;
        await promise;
        wake = undefined;
        signal.removeEventListener('abort', stop);
        clearTimeout(timer);
      }
      rung = false;
    },
  };
}
