import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc.ts';

/** The cart as far as it is known; undefined where it could not be read. */
export function useCart() {
  return useQuery(useTRPC().cart.get.queryOptions()).data;
}
