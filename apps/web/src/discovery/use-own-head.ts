import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** What the server told machines about a page, and is told for none that a browser walks to. */
const ofThePageBefore =
  'link[rel=canonical], link[rel=next], meta[name=description], meta[name=robots], meta[property^="og:"], meta[name^="twitter:"], script[type="application/ld+json"]';

/**
 * In a browser the head is the server's (`routes/__root.tsx`): of another page to which somebody walks
 * it gets the title alone. What machines were told about the first one goes, so that the other is not
 * shared under its address.
 */
export function useOwnHead(): void {
  const router = useRouter();
  const title = useRouterState({
    select: ({ matches }) =>
      matches
        .flatMap(({ meta }) => meta ?? [])
        .map((tag) => tag?.title)
        .findLast((words) => words !== undefined),
  });
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, hrefChanged }) => {
        if (!fromLocation || !hrefChanged) return;
        for (const element of document.head.querySelectorAll(ofThePageBefore)) element.remove();
      }),
    [router],
  );
}
