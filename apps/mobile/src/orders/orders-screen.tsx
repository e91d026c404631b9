import { isUnreachable } from '@stockroom/client/calls/refusal-of';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import type { ReactElement } from 'react';
import { ActivityIndicator, FlatList, type RefreshControlProps, StyleSheet } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTRPC } from '../shop/shop-context.ts';
import { gutter, measure, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { cardOf, type ListedOrder, OrderCardRow } from './order-card-row.tsx';
import { useOrdersOfPhone } from './use-orders-of-phone.ts';

/** As many as a phone keeps. */
const mostShown = 15;

/** Everything that was ordered: by the account, or, signed out, on this phone. */
export function OrdersScreen() {
  const {
    data: account,
    error,
    refetch,
    isFetching,
  } = useQuery(useTRPC().account.me.queryOptions());
  if (account) return <OrdersOfAccount />;
  // A guest's are opened by tokens of their own: nobody has to say first who is signed in.
  if (account === null || isUnreachable(error)) return <OrdersOfPhone />;
  return (
    <Screen>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}

function OrdersOfAccount() {
  const { data, error, refetch, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage } =
    useInfiniteQuery(
      useTRPC().orders.mine.infiniteQueryOptions(
        { limit: 20 },
        { getNextPageParam: ({ nextCursor }) => nextCursor },
      ),
    );
  const refresh = usePullToRefresh(refetch);
  return (
    <List
      orders={data?.pages.flatMap(({ items }) => items)}
      refresh={refresh}
      onEnd={() => {
        if (hasNextPage && !isFetching) void fetchNextPage();
      }}
      end={
        error ? (
          <Failure
            error={error}
            place={data ? 'end' : 'screen'}
            busy={isFetching}
            onRetry={() => void (data ? fetchNextPage() : refetch())}
          />
        ) : isFetchingNextPage ? (
          <ActivityIndicator accessibilityLabel="More orders are on their way" />
        ) : null
      }
    />
  );
}

function OrdersOfPhone() {
  const router = useRouter();
  const { orders, isWaiting, error, refetch } = useOrdersOfPhone(mostShown);
  const refresh = usePullToRefresh(refetch);
  return (
    <List
      orders={isWaiting && orders.length === 0 ? undefined : orders.map(cardOf)}
      refresh={refresh}
      start={
        <Words tone="inkQuiet" style={styles.start}>
          Ordered as a guest on this phone. Sign in to see those of your account.
        </Words>
      }
      end={
        <>
          {error && isUnreachable(error) && (
            <Failure error={error} place="end" onRetry={() => void refetch()} />
          )}
          <Button title="Sign in" look="quiet" onPress={() => router.push('/sign-in?back=1')} />
        </>
      }
    />
  );
}

interface ListProps {
  /** Undefined while they are on their way. */
  orders: ListedOrder[] | undefined;
  refresh: ReactElement<RefreshControlProps>;
  onEnd?: () => void;
  start?: ReactElement;
  end: ReactElement | null;
}

function List({ orders, refresh, onEnd, start, end }: ListProps) {
  const router = useRouter();
  const colors = useColors();
  const insets = useSafeAreaInsets();
  return (
    <FlatList
      accessibilityLabel="Orders"
      data={orders ?? []}
      style={{ backgroundColor: colors.paper }}
      contentContainerStyle={[styles.list, { paddingBottom: insets.bottom + space[6] }]}
      refreshControl={refresh}
      keyExtractor={({ number }) => number}
      renderItem={({ item }) => <OrderCardRow order={item} />}
      onEndReached={onEnd}
      onEndReachedThreshold={0.6}
      {...(start && orders && orders.length > 0 && { ListHeaderComponent: start })}
      ListFooterComponent={end}
      ListEmptyComponent={
        orders ? (
          <Empty
            title="Nothing ordered yet"
            action={<Button title="Look around the shop" onPress={() => router.navigate('/')} />}
          >
            What you order is kept here, and can be ordered again.
          </Empty>
        ) : end ? null : (
          <Waiting />
        )
      }
    />
  );
}

function Waiting() {
  return (
    <>
      <Skeleton height={110} />
      <Skeleton height={110} />
    </>
  );
}

const styles = StyleSheet.create({
  list: {
    width: '100%',
    maxWidth: measure,
    alignSelf: 'center',
    paddingHorizontal: gutter,
    paddingTop: space[3],
    gap: space[2],
  },
  start: { paddingBottom: space[2] },
});
