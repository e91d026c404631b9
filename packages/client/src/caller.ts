import type { Unsubscribable } from '@trpc/server/observable';

/** What hears of a subscription. tRPC's own have more to hear, and get it. */
export interface Watcher {
  onData: (value: unknown) => void;
  onError: (error: unknown) => void;
}

/** Calls procedures by their path: over HTTP in a browser, in the same process while pages are rendered. */
export interface Caller {
  query: (path: string, input?: unknown) => Promise<unknown>;
  mutation: (path: string, input?: unknown) => Promise<unknown>;
  subscription: (path: string, input: unknown, watcher: Watcher) => Unsubscribable;
}
