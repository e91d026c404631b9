import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const ofThePageBefore =
  'link[rel=canonical], link[rel=next], meta[name=description], meta[name=robots], meta[property^="og:"], meta[name^="twitter:"]';

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
