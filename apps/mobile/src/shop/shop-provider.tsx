import { waitWithCart } from '@stockroom/client/cart/wait-with-cart';
import { connectToShop } from '@stockroom/client/connect/connect-to-shop';
import { createPhoneQueryClient } from '@stockroom/client/persist/create-phone-query-client';
import { persistOptions } from '@stockroom/client/persist/persist-options';
import { memoryStore } from '@stockroom/client/session/secret-store';
import AsyncStorage from '@react-native-async-storage/async-storage';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import Constants from 'expo-constants';
import { type ReactNode, useState } from 'react';
import { Platform } from 'react-native';
import { tellRefused } from '../cart/tell-refused.ts';
import './randomness.ts';
import { phoneStore } from './phone-store.ts';
import { watchReach } from './reach.ts';
import { type Shop, ShopContext } from './shop-context.ts';
import { usePhoneLife } from './use-phone-life.ts';
import { useReturn } from './use-return.ts';

interface ShopProviderProps {
  address: string;
  children: ReactNode;
}

export function ShopProvider({ address, children }: ShopProviderProps) {
  const [{ queryClient, shop, kept }] = useState(() => openTo(address));
  usePhoneLife(shop.listening);
  useReturn(shop, queryClient);
  return (
    <PersistQueryClientProvider
      client={queryClient}
      persistOptions={kept}
      // What waited when the app was ended goes first, in its order.
      onSuccess={() => void queryClient.resumePausedMutations()}
    >
      <ShopContext value={shop}>{children}</ShopContext>
    </PersistQueryClientProvider>
  );
}

function openTo(address: string) {
  const version = Constants.expoConfig?.version ?? '0.1.0';
  const queryClient = createPhoneQueryClient();
  const connection = connectToShop({
    address,
    // A browser keeps its cookies itself, where no script sees them.
    store: Platform.OS === 'web' ? memoryStore() : phoneStore,
    version,
    platform: Platform.OS,
    queryClient,
  });
  const { trpc, session } = connection;
  waitWithCart(trpc, queryClient, tellRefused);
  const kept = persistOptions({ storage: AsyncStorage, version, address, session });
  const shop: Shop = { ...connection, address, reach: watchReach(queryClient) };
  return { queryClient, shop, kept };
}
