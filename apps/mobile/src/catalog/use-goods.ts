import { skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import type { Wanted } from './goods-search.ts';

/** Searched where there are words, listed otherwise; a page after the other. */
export function useGoods({ query, sort, ...filters }: Wanted) {
  const { catalog } = useTRPC();
  const listed = useInfiniteQuery(
    catalog.list.infiniteQueryOptions(query === undefined ? { ...filters, sort } : skipToken, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const found = useInfiniteQuery(
    catalog.search.infiniteQueryOptions(query === undefined ? skipToken : { ...filters, query }, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  return query === undefined ? listed : found;
}
