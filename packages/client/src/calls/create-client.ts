import type { AppRouter } from '@stockroom/api/router';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';

/** The shop as its callers see it: every procedure, typed. */
export type Client = TRPCClient<AppRouter>;

export interface ClientOptions {
  /** Where `/api/trpc` answers: a path in the browser, a whole URL on a phone. */
  url: string;
  /** Sent with every call; a phone sends its session cookie and `x-cart-token` here. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** `include` in a browser; `omit` on a phone, which sends its cookies by `headers`. */
  credentials?: 'include' | 'omit' | 'same-origin';
  /** A phone has no EventSource of its own. */
  EventSource?: typeof globalThis.EventSource;
}

/**
 * Queries and mutations of one tick share a request; subscriptions are server-sent events, which
 * resume after a lost connection from the last event seen.
 */
export function createClient(options: ClientOptions): Client {
  const { url, headers, credentials = 'same-origin' } = options;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({
          url,
          ...(options.EventSource && { EventSource: options.EventSource }),
          eventSourceOptions: async () => ({
            withCredentials: credentials === 'include',
            ...(headers && { headers: await headers() }),
          }),
        }),
        false: httpBatchLink({
          url,
          // Longer addresses are cut off by some proxies; a batch splits before that.
          maxURLLength: 2_000,
          maxItems: 20,
          ...(headers && { headers }),
          // Kept alive, so that what goes into the cart arrives although its page is left at once. A
          // browser keeps 64 KiB alive and fails what is beyond: the text of a post is not for that.
          fetch: (input, init) =>
            fetch(input, {
              ...(init as RequestInit),
              credentials,
              keepalive: typeof init?.body === 'string' && init.body.length < 8_000,
            }),
        }),
      }),
    ],
  });
}
