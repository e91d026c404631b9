import { useInfiniteQuery } from '@tanstack/react-query';
import { FlatList } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { Failure } from '../ui/failure.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { ProductCard } from './product-card.tsx';

export function GoodsList() {
  const trpc = useTRPC();
  const { data, error, refetch } = useInfiniteQuery(
    trpc.catalog.list.infiniteQueryOptions(
      { limit: 24 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const refresh = usePullToRefresh(refetch);
  const goods = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <FlatList
      data={goods}
      refreshControl={refresh}
      keyExtractor={({ slug }) => slug}
      ListEmptyComponent={error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      renderItem={({ item }) => <ProductCard product={item} />}
    />
  );
}
