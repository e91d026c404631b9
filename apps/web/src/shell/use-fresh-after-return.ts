import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { alive } from '../alive.ts';

/**
 * Whoever comes back by the browser's button sees the page as it was when they left, perhaps from
 * before they paid: what it knows is asked for again.
 */
export function useFreshAfterReturn(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const refresh = () => void queryClient.invalidateQueries();
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) refresh();
    };
    const [navigation] = performance.getEntriesByType('navigation');
    if (navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward') {
      void alive.then(refresh);
    }
    addEventListener('pageshow', onShow);
    return () => removeEventListener('pageshow', onShow);
  }, [queryClient]);
}
