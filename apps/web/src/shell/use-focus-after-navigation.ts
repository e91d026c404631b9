import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusHeading } from './focus-heading.ts';

/**
 * A new page begins at its beginning for the keyboard, too, as it would without scripts, and says its
 * heading to those who listen. So does the next part of a list.
 */
export function useFocusAfterNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation) return;
        if (!pathChanged && placeIn(fromLocation) === placeIn(toLocation)) return;
        focusHeading();
      }),
    [router],
  );
}

/** Where in a list an address is. */
function placeIn({ searchStr }: { searchStr: string }): string | null {
  return new URLSearchParams(searchStr).get('cursor');
}
