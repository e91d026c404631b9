import { createQueryClient } from '@stockroom/client/cache/create-query-client';
import { connectToShop } from '@stockroom/client/connect/connect-to-shop';
import { memoryStore } from '@stockroom/client/session/secret-store';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Constants from 'expo-constants';
import { type ReactNode, useState } from 'react';
import { Platform } from 'react-native';
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
  const [{ queryClient, shop }] = useState(() => openTo(address));
  usePhoneLife(shop.listening);
  useReturn(shop, queryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <ShopContext value={shop}>{children}</ShopContext>
    </QueryClientProvider>
  );
}

function openTo(address: string): { queryClient: QueryClient; shop: Shop } {
  const queryClient = createQueryClient({ retries: 2 });
  const connection = connectToShop({
    address,
    // A browser keeps its cookies itself, where no script sees them.
    store: Platform.OS === 'web' ? memoryStore() : phoneStore,
    version: Constants.expoConfig?.version ?? '0.1.0',
    platform: Platform.OS,
    queryClient,
  });
  return { queryClient, shop: { ...connection, address, reach: watchReach(queryClient) } };
}
