import type { Unsubscribable } from '@trpc/server/observable';

/** What hears of a subscription. tRPC's own have more to hear, and get it. */
export interface Watcher {
  onData: (value: unknown) => void;
  onError: (error: unknown) => void;
}

/** As tRPC's own clients take them. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** Calls procedures by their path: over HTTP in a browser, in the same process while pages are rendered. */
export interface Caller {
  /** With a signal it travels alone, so that it can be called off without the others. */
  query: (path: string, input?: unknown, options?: CallOptions) => Promise<unknown>;
  mutation: (path: string, input?: unknown) => Promise<unknown>;
  subscription: (path: string, input: unknown, watcher: Watcher) => Unsubscribable;
}
