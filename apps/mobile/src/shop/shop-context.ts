import type { AppRouter } from '@stockroom/api/router';
import type { Shop as Connection } from '@stockroom/client/connect/connect-to-shop';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { createContext, useContext } from 'react';
import type { Reach } from './reach.ts';

export interface Shop extends Connection {
  /** Scheme, host and port, without a slash at its end. */
  address: string;
  reach: Reach;
}

export const ShopContext = createContext<Shop | null>(null);

/** The shop that this app is of. Every screen is inside its provider. */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('This is not inside a ShopProvider.');
  return shop;
}

export function useTRPC(): TRPCOptionsProxy<AppRouter> {
  return useShop().trpc;
}
