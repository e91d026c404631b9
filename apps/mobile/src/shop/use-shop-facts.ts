import type { ShopFacts } from '@stockroom/client/calls/shapes';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './shop-context.ts';

/** What the shop says of itself; undefined until it has been asked, once and for all. */
export function useShopFacts(): ShopFacts | undefined {
  return useQuery(useTRPC().shop.about.queryOptions(undefined, { staleTime: Infinity })).data;
}
