import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A link to a path of the shop that somebody typed; the router knows only those in the code. */
export function ShopLink({ path, children }: { path: string; children: ReactNode }) {
  const router = useRouter();

  function go(event: MouseEvent<HTMLAnchorElement>) {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || elsewhere || event.defaultPrevented) return;
    // Files, feeds and the like are no pages: the browser fetches those by itself.
    if (/\.[a-z0-9]+(?:[?#]|$)/i.test(path) || path.startsWith('/api/')) return;
    event.preventDefault();
    router.history.push(path);
  }

  return (
    <a href={path} onClick={go}>
      {children}
    </a>
  );
}
