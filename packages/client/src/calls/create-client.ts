import type { AppRouter } from '@stockroom/api/router';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  type TRPCLink,
} from '@trpc/client';
import { FetchEventSource } from './fetch-event-source.ts';
import type { Listening } from './listening.ts';
import type { ShopFetch, ShopRequest } from './shop-fetch.ts';

/** The shop as its callers see it: every procedure, typed. */
export type Client = TRPCClient<AppRouter>;

export interface ClientOptions {
  /** Where `/api/trpc` answers. */
  url: string;
  shopFetch: ShopFetch;
  listening: Listening;
  /** What is to be done around each call. */
  around?: TRPCLink<AppRouter>;
}

/**
 * For phones, and for tests. Queries of one tick share a request, and mutations do; answers come whole,
 * so that each has a time limit. Subscriptions are server-sent events, which resume after a lost
 * connection from the last event seen.
 */
export function createClient({ url, shopFetch, listening, around }: ClientOptions): Client {
  return createTRPCClient<AppRouter>({
    links: [
      ...(around ? [around] : []),
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({
          url,
          EventSource: FetchEventSource,
          eventSourceOptions: { open: shopFetch.open, listening },
        }),
        false: httpBatchLink({
          url,
          // Longer addresses are cut off by some proxies; a batch splits before that.
          maxURLLength: 2_000,
          maxItems: 20,
          fetch: async (address, init) => {
            // tRPC gives a string and plain headers; its types are those of every fetch there is.
            const { ok, text } = await shopFetch.ask(String(address), init as ShopRequest);
            return { ok, json: async () => JSON.parse(text) as unknown };
          },
        }),
      }),
    ],
  });
}
