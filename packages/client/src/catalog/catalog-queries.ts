import type { AppRouter } from '@stockroom/api/router';
import type { ProductSort } from '@stockroom/contract/catalog';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** Which goods somebody wants to see. Prices in minor units. */
export interface GoodsWanted {
  query?: string | undefined;
  category?: string | undefined;
  sort?: ProductSort | undefined;
  available?: boolean | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  cursor?: string | undefined;
}

/** One page of them: searched where there are words, listed otherwise. */
export function goodsOptions(trpc: TRPCOptionsProxy<AppRouter>, wanted: GoodsWanted) {
  const { query, sort, ...filters } = wanted;
  return query === undefined
    ? trpc.catalog.list.queryOptions({ ...filters, sort })
    : trpc.catalog.search.queryOptions({ ...filters, query });
}
