import type { GoodsCard } from '@stockroom/client/calls/shapes';
import type { ReactElement } from 'react';
import { FlatList, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { gutter, space } from '../theme/measures.ts';
import { NotSeenYet } from '../ui/awaited.tsx';
import { Failure } from '../ui/failure.tsx';
import { ListEnd } from '../ui/list-end.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { columnsFor } from './columns-for.ts';
import { GoodsSkeleton } from './goods-skeleton.tsx';
import type { Wanted } from './goods-search.ts';
import { ProductCard } from './product-card.tsx';
import { useGoods } from './use-goods.ts';

interface GoodsListProps {
  wanted: Wanted;
  header: ReactElement;
  /** Shown where nothing fits. */
  empty: ReactElement;
  /** Between the shelves, after the first few of them. */
  between?: ReactElement | null;
}

/** Where what stands between the shelves comes. */
const shelvesBefore = 4;

/** Goods on shelves, for as long as there are any. */
export function GoodsList({ wanted, header, empty, between = null }: GoodsListProps) {
  const { width, fontScale } = useWindowDimensions();
  const insets = useSafeAreaInsets();
  const goods = useGoods(wanted);
  const refresh = usePullToRefresh(goods.refetch);
  const columns = columnsFor({ width, fontScale });
  const card = (width - insets.left - insets.right - 2 * gutter - gap * (columns - 1)) / columns;
  const shelves = shelvesOf(goods.data?.pages.flatMap(({ items }) => items) ?? [], columns);

  return (
    <FlatList
      accessibilityRole="list"
      accessibilityLabel="Goods"
      data={shelves}
      keyExtractor={keyOf}
      renderItem={({ item, index }) => (
        <>
          {index === shelvesBefore && between}
          <Shelf goods={item} columns={columns} card={card} />
        </>
      )}
      ListHeaderComponent={header}
      ListEmptyComponent={
        goods.data ? (
          empty
        ) : goods.error ? (
          <Failure
            error={goods.error}
            onRetry={() => void goods.refetch()}
            busy={goods.isFetching}
          />
        ) : goods.fetchStatus === 'paused' ? (
          <NotSeenYet />
        ) : (
          <GoodsSkeleton columns={columns} card={card} gap={gap} />
        )
      }
      ListFooterComponent={
        shelves.length > 0 ? <ListEnd list={goods} end="That is the end of the shelf." /> : null
      }
      refreshControl={refresh}
      onEndReached={() => {
        if (goods.hasNextPage && !goods.isFetching && !goods.isFetchNextPageError) {
          void goods.fetchNextPage();
        }
      }}
      onEndReachedThreshold={1.5}
      keyboardDismissMode="on-drag"
      keyboardShouldPersistTaps="handled"
      contentContainerStyle={{
        paddingStart: gutter + insets.left,
        paddingEnd: gutter + insets.right,
        paddingBottom: space[7] + insets.bottom,
      }}
    />
  );
}

interface ShelfProps {
  goods: readonly GoodsCard[];
  columns: number;
  /** The width of a card. */
  card: number;
}

function Shelf({ goods, columns, card }: ShelfProps) {
  const free = columns - goods.length;
  return (
    <View style={styles.shelf}>
      {goods.map((product, index) => {
        const isLast = index === goods.length - 1;
        // The board reaches the wall, however few stand on it.
        const boardEnd = isLast ? free * (card + gap) : gap;
        return (
          <View key={product.slug} style={{ width: card }}>
            <ProductCard product={product} boardEnd={boardEnd} />
          </View>
        );
      })}
    </View>
  );
}

function keyOf(goods: readonly GoodsCard[]): string {
  return goods[0]?.slug ?? '';
}

/** Each product once: in a list by price, one that was priced anew meanwhile may come again. */
function shelvesOf(goods: readonly GoodsCard[], columns: number): GoodsCard[][] {
  const each = [...new Map(goods.map((product) => [product.slug, product])).values()];
  return Array.from({ length: Math.ceil(each.length / columns) }, (_, index) =>
    each.slice(index * columns, (index + 1) * columns),
  );
}

const gap = space[4];

const styles = StyleSheet.create({
  shelf: { flexDirection: 'row', gap, marginBottom: space[6] },
});
