import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Nothing that a page may also make in a browser: React takes such away itself, and must find it. */
const ofThePageBefore =
  'link[rel=canonical], link[rel=next], meta[content="noindex, follow"], meta[property^="og:"], meta[name^="twitter:"]';

/**
 * What the server told machines about a page is not made in a browser (`page-head.ts`): it goes when
 * somebody walks on to another page, so that the other is not shared under its address.
 */
export function useOwnHead(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, hrefChanged }) => {
        if (!fromLocation || !hrefChanged) return;
        for (const element of document.head.querySelectorAll(ofThePageBefore)) element.remove();
      }),
    [router],
  );
}
