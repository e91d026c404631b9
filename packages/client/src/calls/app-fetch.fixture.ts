import { memoryStore, type SecretStore } from '../session/secret-store.ts';
import { createSession } from '../session/session.ts';
import { createShopFetch, type Fetch } from './shop-fetch.ts';

/** What a phone calls a shop with, and its session. */
export function appFetch(
  address: string,
  options: { patience?: number; inBrowser?: boolean; store?: SecretStore; fetch?: Fetch } = {},
) {
  const { inBrowser = false, store = memoryStore(), fetch, patience } = options;
  const session = createSession({ store, address, inBrowser });
  const version = '1.2.3';
  return {
    session,
    shopFetch: createShopFetch({ address, session, version, inBrowser, fetch, patience }),
  };
}
