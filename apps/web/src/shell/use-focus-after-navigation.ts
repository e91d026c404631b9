import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A new page begins at its beginning for the keyboard, too, as it would without scripts. */
export function useFocusAfterNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        document.getElementById('main')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
