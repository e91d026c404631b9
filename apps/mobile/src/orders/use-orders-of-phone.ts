import type { Order } from '@stockroom/client/calls/shapes';
import { useQueries } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { useGuestOrders } from './use-guest-orders.ts';

/** The last orders that were placed on this phone, whoever was signed in, the newest first. */
export function useOrdersOfPhone(most: number) {
  const trpc = useTRPC();
  const kept = useGuestOrders();
  return useQueries({
    queries: (kept ?? []).slice(0, most).map((link) => trpc.orders.byNumber.queryOptions(link)),
    combine: (results) => ({
      orders: results.flatMap(({ data }): Order[] => (data ? [data] : [])),
      isWaiting: kept === undefined || results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error !== null)?.error ?? null,
      refetch: () => Promise.all(results.map(({ refetch }) => refetch())),
    }),
  });
}
