import type { PageContext } from '@stockroom/client/calls/page-context';
import { startContext } from '../start-context.ts';

/** By the client that is made for each request: nothing of one person can reach another. */
const shown = new WeakMap<PageContext['trpc'], string[]>();

/** Codes that the page which answers this form shows, and no other: they are at no address. */
export function showOnce(trpc: PageContext['trpc'], codes: string[]): void {
  shown.set(trpc, codes);
}

/** In a loader; in a browser there are never any. */
export function shownOnce(): string[] | undefined {
  const { trpc } = startContext();
  return trpc && shown.get(trpc);
}
