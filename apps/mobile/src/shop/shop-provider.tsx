import { createClient } from '@stockroom/client/calls/create-client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { ShopContext } from './shop-context.ts';

interface ShopProviderProps {
  address: string;
  children: ReactNode;
}

export function ShopProvider({ address, children }: ShopProviderProps) {
  const [{ queryClient, shop }] = useState(() => {
    const queryClient = new QueryClient();
    const client = createClient({ url: `${address}/api/trpc` });
    return {
      queryClient,
      shop: { address, trpc: createTRPCOptionsProxy({ client, queryClient }) },
    };
  });
  return (
    <QueryClientProvider client={queryClient}>
      <ShopContext value={shop}>{children}</ShopContext>
    </QueryClientProvider>
  );
}
