import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import type {
  PersistedClient,
  PersistQueryClientOptions,
} from '@tanstack/query-persist-client-core';
import type { Mutation, Query } from '@tanstack/react-query';
import type { QueryPath } from '../calls/paths.ts';
import type { Session } from '../session/session.ts';
import { keptOnDisk } from './kept-on-disk.ts';

/** As React Native's AsyncStorage has it. */
export interface PlainStorage {
  getItem: (key: string) => Promise<string | null>;
  setItem: (key: string, value: string) => Promise<void>;
  removeItem: (key: string) => Promise<void>;
}

export interface PersistSettings {
  /** Plain: whoever has the phone unlocked in their hands may read it. */
  storage: PlainStorage;
  /** The app's: an older one may have kept other shapes. */
  version: string;
  /** The shop's. */
  address: string;
  session: Session;
}

/** Milliseconds that what was seen stays readable. */
export const keptFor = 7 * 24 * 60 * 60 * 1000;

/**
 * For `PersistQueryClientProvider`: what was seen is there again without a network, and what waits to be sent
 * is sent. Nothing of anybody is left after signing out.
 */
export function persistOptions(
  settings: PersistSettings,
): Omit<PersistQueryClientOptions, 'queryClient'> {
  const persister = createAsyncStoragePersister({
    storage: settings.storage,
    key: 'stockroom.seen',
    deserialize: (text) => asWaiting(JSON.parse(text) as PersistedClient),
  });
  settings.session.onClear(() => void persister.removeClient());
  return {
    persister,
    maxAge: keptFor,
    buster: `${settings.version} ${settings.address}`,
    dehydrateOptions: {
      shouldDehydrateQuery: mayBeKept,
      shouldDehydrateMutation: mustBeSent,
    },
  };
}

function mayBeKept({ queryKey, state }: Query): boolean {
  const [names, { input } = {}] = queryKey as [string[], { input?: object }?];
  if (state.status !== 'success' || !Array.isArray(names)) return false;
  // What a token opens is not kept, as its key would hold the token.
  if (input && 'token' in input && input.token !== undefined) return false;
  return keptOnDisk[names.join('.') as QueryPath] === true;
}

/** Only changes of the cart: they say how many there shall be, and may be sent twice without harm. */
function mustBeSent({ state, options: { mutationKey } }: Mutation): boolean {
  const [names] = (mutationKey ?? []) as [string[]?];
  return state.status === 'pending' && names?.join('.') === 'cart.setLine';
}

/** What was under way when the app was ended waits as well: nobody knows whether it has arrived. */
function asWaiting(kept: PersistedClient): PersistedClient {
  for (const { state } of kept.clientState.mutations) state.isPaused = true;
  return kept;
}
