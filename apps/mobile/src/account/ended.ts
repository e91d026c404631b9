import { useSyncExternalStore } from 'react';

// One phone, one sign-in.
let hasEnded = false;
const listeners = new Set<() => void>();

/** Says that a sign-in has ended without anybody on this phone wanting it; or that this has been read. */
export function setEnded(ended: boolean): void {
  hasEnded = ended;
  for (const listener of listeners) listener();
}

export function useEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasEnded,
  );
}
