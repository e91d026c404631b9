import type { ShopFacts } from '@stockroom/client/calls/shapes';
import { useQuery } from '@tanstack/react-query';
import type { RouterContext } from '../router-context.ts';
import { useTRPC } from '../trpc.ts';

/** What a page says where the shop could not be asked: nothing that may be wrong. */
const unknown: ShopFacts = {
  name: 'The shop',
  currency: 'GBP',
  country: 'GB',
  email: '',
  address: '',
  taxNumber: '',
  demo: false,
  oldestApp: '0',
};

/** Asked for once: a shop does not change its name while somebody looks at it. */
export function shopOptions(trpc: RouterContext['trpc']) {
  return trpc.shop.about.queryOptions(undefined, { staleTime: Infinity });
}

/** What the shop says of itself. */
export function useShop(): ShopFacts {
  return useQuery(shopOptions(useTRPC())).data ?? unknown;
}
