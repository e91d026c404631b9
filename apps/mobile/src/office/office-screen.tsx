import type { OrderStatus } from '@stockroom/contract/orders';
import { orderTaskWords } from '@stockroom/client/words/tracking-words';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FlatList, StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTRPC } from '../shop/shop-context.ts';
import { gutter, measure, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Awaited } from '../ui/awaited.tsx';
import { Chip } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { feel } from '../ui/feel.ts';
import { ListEnd } from '../ui/list-end.tsx';
import { SideScroll } from '../ui/side-scroll.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { OfficeOrderRow } from './office-order-row.tsx';
import { Staff } from './staff.tsx';
import { useOrderNews } from './use-order-news.ts';

export function OfficeScreen() {
  return <Staff>{() => <Orders />}</Staff>;
}

/** What is to be done first, and then how the rest stands. */
const tasks = ['paid', 'packed', 'shipped', 'awaiting_payment'] as const satisfies OrderStatus[];
type Shown = (typeof tasks)[number] | 'all';

/** Orders as they come in, live, by what has to be done with them. */
function Orders() {
  const trpc = useTRPC();
  const colors = useColors();
  const insets = useSafeAreaInsets();
  const [shown, setShown] = useState<Shown>('paid');
  const fresh = useOrderNews();
  const counts = useQuery(trpc.office.orders.counts.queryOptions());
  const list = useInfiniteQuery(
    trpc.office.orders.list.infiniteQueryOptions(
      { limit: 24, ...(shown !== 'all' && { status: shown }) },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const refresh = usePullToRefresh(() => Promise.all([list.refetch(), counts.refetch()]));
  const choose = (next: Shown) => {
    feel('touched');
    setShown(next);
  };
  return (
    <FlatList
      style={{ backgroundColor: colors.paper }}
      contentContainerStyle={[styles.content, { paddingBottom: space[7] + insets.bottom }]}
      data={list.data?.pages.flatMap(({ items }) => items) ?? []}
      refreshControl={refresh}
      // A new state is a new row, so that it lights up once more.
      keyExtractor={({ number, status }) => `${number} ${status}`}
      onEndReached={() => {
        if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
      }}
      onEndReachedThreshold={0.6}
      ListHeaderComponent={
        <SideScroll accessibilityRole="radiogroup" accessibilityLabel="Which orders">
          {[...tasks, 'all' as const].map((each) => (
            <Chip
              key={each}
              kind="radio"
              title={chipTitle(each, counts.data)}
              isOn={each === shown}
              onPress={() => choose(each)}
            />
          ))}
        </SideScroll>
      }
      ListHeaderComponentStyle={[styles.column, { borderBottomColor: colors.ink }, styles.head]}
      renderItem={({ item }) => (
        <View style={styles.column}>
          <OfficeOrderRow order={item} isFresh={fresh.has(item.number)} />
        </View>
      )}
      ListEmptyComponent={
        <Awaited query={list} waiting={<Waiting />}>
          {() => <Empty title={nothing[shown].title}>{nothing[shown].words}</Empty>}
        </Awaited>
      }
      ListFooterComponent={
        list.data && list.data.pages[0]?.items.length ? (
          <ListEnd list={list} end="That is all." />
        ) : null
      }
    />
  );
}

function chipTitle(shown: Shown, counts: Record<OrderStatus, number> | undefined): string {
  if (shown === 'all') return 'All';
  const count = counts?.[shown] ?? 0;
  return count > 0 ? `${orderTaskWords[shown]} (${count})` : orderTaskWords[shown];
}

const nothing = {
  paid: {
    title: 'Nothing to pack',
    words: 'The next order shows here by itself, once it is paid.',
  },
  packed: { title: 'Nothing to ship', words: 'What you pack waits here for its carrier.' },
  shipped: { title: 'Nothing shipped yet', words: 'What has left the shop stands here.' },
  awaiting_payment: { title: 'Nobody is paying', words: 'Orders stand here until they are paid.' },
  all: { title: 'No orders yet', words: 'The first one shows here the moment it is placed.' },
} satisfies Record<Shown, { title: string; words: string }>;

function Waiting() {
  return (
    <View style={styles.waiting}>
      {[1, 2, 3, 4].map((each) => (
        <Skeleton key={each} height={84} />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  content: { paddingHorizontal: gutter, paddingTop: space[3], flexGrow: 1 },
  column: { width: '100%', maxWidth: measure, alignSelf: 'center' },
  head: { paddingBottom: space[4], borderBottomWidth: 3 },
  waiting: { gap: space[3], paddingTop: space[3] },
});
