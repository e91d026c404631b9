import { isCallError } from '@stockroom/client/calls/call-error';
import type { QueryClient } from '@tanstack/react-query';

/** Whether the shop answers, as far as the last call tells. */
export interface Reach {
  isReached: () => boolean;
  subscribe: (listener: () => void) => () => void;
}

/** Learns it from what is asked anyway: every call that got an answer, were it a 'no', has reached the shop. */
export function watchReach(queryClient: QueryClient): Reach {
  let isReached = true;
  const listeners = new Set<() => void>();

  function learn(reached: boolean): void {
    if (reached === isReached) return;
    isReached = reached;
    for (const listener of listeners) listener();
  }

  for (const cache of [queryClient.getQueryCache(), queryClient.getMutationCache()]) {
    cache.subscribe((event) => {
      if (event.type !== 'updated') return;
      const { action } = event;
      // What a screen has put there itself came from no shop.
      if (action.type === 'success' && !('manual' in action && action.manual)) learn(true);
      if ((action.type === 'failed' || action.type === 'error') && isCallError(action.error)) {
        learn(action.error.data !== undefined);
      }
    });
  }

  return {
    isReached: () => isReached,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
