import { connectToShop } from '@stockroom/client/connect/connect-to-shop';
import { memoryStore } from '@stockroom/client/session/secret-store';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Constants from 'expo-constants';
import { type ReactNode, useState } from 'react';
import { Platform } from 'react-native';
import { ShopContext } from './shop-context.ts';

interface ShopProviderProps {
  address: string;
  children: ReactNode;
}

export function ShopProvider({ address, children }: ShopProviderProps) {
  const [{ queryClient, shop }] = useState(() => {
    const queryClient = new QueryClient();
    const { trpc } = connectToShop({
      address,
      store: memoryStore(),
      version: Constants.expoConfig?.version ?? '0.1.0',
      platform: Platform.OS,
      queryClient,
    });
    return { queryClient, shop: { address, trpc } };
  });
  return (
    <QueryClientProvider client={queryClient}>
      <ShopContext value={shop}>{children}</ShopContext>
    </QueryClientProvider>
  );
}
