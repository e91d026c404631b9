import { focusManager, onlineManager, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Shop } from './shop-context.ts';

/** Milliseconds between two tries to reach a shop that does not answer, at first and at most. */
const firstPause = 3_000;
const longestPause = 30_000;

/**
 * While the shop cannot be reached, asks for it again with ever longer pauses, one small question at a
 * time; once it answers, whatever has failed meanwhile is asked for again. Nobody has to press anything.
 */
export function useReturn({ reach, trpc }: Shop, queryClient: QueryClient): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = firstPause;

    function tryAgain(): void {
      clearTimeout(timer);
      if (reach.isReached()) return;
      timer = setTimeout(() => {
        if (!onlineManager.isOnline() || !focusManager.isFocused()) return tryAgain();
        void queryClient
          .fetchQuery({ ...trpc.shop.about.queryOptions(), staleTime: 0, retry: false })
          .catch(() => {})
          .finally(tryAgain);
      }, pause);
      pause = Math.min(pause * 2, longestPause);
    }

    const stopHearing = reach.subscribe(() => {
      pause = firstPause;
      tryAgain();
      if (!reach.isReached()) return;
      void queryClient.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error' || state.fetchFailureCount > 0,
      });
    });
    return () => {
      clearTimeout(timer);
      stopHearing();
    };
  }, [reach, trpc, queryClient]);
}
