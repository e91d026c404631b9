import type { AppRouter } from '@stockroom/api/router';
import { createSigningIn, type SigningIn } from '@stockroom/contract/signing-in';
import type { QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { type Client, createClient } from '../calls/create-client.ts';
import { createListening, type Listening } from '../calls/listening.ts';
import { createShopFetch, type Fetch } from '../calls/shop-fetch.ts';
import type { SecretStore } from '../session/secret-store.ts';
import { createSession, type Session } from '../session/session.ts';
import { askAuth } from './ask-auth.ts';
import { forgetPerson } from './forget-person.ts';
import { noticeEnd } from './notice-end.ts';

/** All that a screen of an app needs of the shop: no screen has a fetch or an address. */
export interface Shop {
  /** Query, mutation and subscription options of every procedure, infinite queries among them. */
  trpc: TRPCOptionsProxy<AppRouter>;
  /** For what is no screen. */
  client: Client;
  accounts: SigningIn;
  session: Session;
  /** To be turned off in the background and on in the foreground. */
  listening: Listening;
}

export interface ConnectOptions {
  /** Where the shop is: `https://shop.example`. */
  address: string;
  store: SecretStore;
  /** The app's own. */
  version: string;
  /** React Native's `Platform.OS`; `web` is the app's export for browsers. */
  platform: 'android' | 'ios' | 'web' | 'macos' | 'windows';
  queryClient: QueryClient;
  /** The platform's own unless told. */
  fetch?: Fetch;
  /** Milliseconds that a call may take; 15 seconds unless told. */
  patience?: number;
}

export function connectToShop(options: ConnectOptions): Shop {
  const address = options.address.replace(/\/+$/, '');
  const inBrowser = options.platform === 'web';
  const { queryClient, version, store, patience } = options;
  const session = createSession({ store, address, inBrowser });
  const shopFetch = createShopFetch({
    address,
    session,
    version,
    inBrowser,
    fetch: options.fetch,
    patience,
  });
  session.onSignInChange((hasLeft) => {
    // What still waits would go into the next one's cart.
    if (hasLeft) queryClient.getMutationCache().clear();
    forgetPerson(queryClient);
  });
  session.onClear(() => {
    queryClient.getMutationCache().clear();
    forgetPerson(queryClient);
  });
  const listening = createListening();
  const client = createClient({
    url: `${address}/api/trpc`,
    shopFetch,
    listening,
    around: noticeEnd(session),
  });
  const accounts = createSigningIn({
    ask: askAuth(shopFetch, address),
    account: () => client.account.me.query(),
  });
  return {
    client,
    session,
    listening,
    trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient }),
    accounts: {
      ...accounts,
      async signOut() {
        try {
          return await accounts.signOut();
        } finally {
          // Without a network, too: whoever hands the phone on has signed out of it.
          await session.clear();
        }
      },
    },
  };
}
