import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';

/** The cart with the changes that are shown already; undefined until it has been read once. */
export function useCart() {
  return useQuery(useTRPC().cart.get.queryOptions());
}
