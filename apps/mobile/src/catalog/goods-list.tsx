import { useInfiniteQuery } from '@tanstack/react-query';
import { FlatList } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { Price } from '../ui/price.tsx';
import { Words } from '../ui/words.tsx';

export function GoodsList() {
  const trpc = useTRPC();
  const { data } = useInfiniteQuery(
    trpc.catalog.list.infiniteQueryOptions(
      { limit: 24 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const goods = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <FlatList
      data={goods}
      keyExtractor={({ slug }) => slug}
      renderItem={({ item }) => (
        <>
          <Words>{item.name}</Words>
          <Price value={item.price} />
        </>
      )}
    />
  );
}
