import { isCallError } from '@stockroom/client/calls/call-error';
import { connectToShop } from '@stockroom/client/connect/connect-to-shop';
import { memoryStore } from '@stockroom/client/session/secret-store';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
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
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isWorthAnotherTry(error),
      },
    },
  });
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

/** A refusal stays a refusal; only a lost connection or a broken server may pass by itself. */
function isWorthAnotherTry(error: unknown): boolean {
  return !isCallError(error) || !error.data || error.data.httpStatus >= 500;
}
