import type { PostCard as Card } from '@stockroom/client/calls/shapes';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FlatList, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTRPC } from '../shop/shop-context.ts';
import { gutter, space } from '../theme/measures.ts';
import { NotSeenYet } from '../ui/awaited.tsx';
import { Failure } from '../ui/failure.tsx';
import { ListEnd } from '../ui/list-end.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { PostCard } from './post-card.tsx';

interface JournalListProps {
  /** Only what is about this. */
  tag?: string;
  header: ReactElement;
  empty: ReactElement;
  /** Where there is no header of the router's above it. */
  paddingTop?: number;
}

/** Posts, the newest first, as far back as there are any. */
export function JournalList({ tag, header, empty, paddingTop = 0 }: JournalListProps) {
  const { width, fontScale } = useWindowDimensions();
  const insets = useSafeAreaInsets();
  const posts = useInfiniteQuery(
    useTRPC().journal.list.infiniteQueryOptions(
      { tag, limit: 10 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const refresh = usePullToRefresh(posts.refetch);
  const columns = width / fontScale < 700 ? 1 : 2;
  const room = width - insets.left - insets.right - 2 * gutter - gap * (columns - 1);
  const card = room / columns;
  const rows = rowsOf(posts.data?.pages.flatMap(({ items }) => items) ?? [], columns);

  return (
    <FlatList
      accessibilityRole="list"
      accessibilityLabel="Posts"
      data={rows}
      keyExtractor={(row) => row[0]?.slug ?? ''}
      renderItem={({ item }) => (
        <View style={styles.row}>
          {item.map((post) => (
            <View key={post.slug} style={{ width: card }}>
              <PostCard post={post} width={card} />
            </View>
          ))}
        </View>
      )}
      ListHeaderComponent={header}
      ListEmptyComponent={
        posts.data ? (
          empty
        ) : posts.error ? (
          <Failure
            error={posts.error}
            onRetry={() => void posts.refetch()}
            busy={posts.isFetching}
          />
        ) : posts.fetchStatus === 'paused' ? (
          <NotSeenYet />
        ) : (
          <PostsSkeleton height={card / 1.5} />
        )
      }
      ListFooterComponent={
        rows.length > 0 ? <ListEnd list={posts} end="That is where the journal begins." /> : null
      }
      refreshControl={refresh}
      onEndReached={() => {
        if (posts.hasNextPage && !posts.isFetching && !posts.isFetchNextPageError) {
          void posts.fetchNextPage();
        }
      }}
      onEndReachedThreshold={1.5}
      contentContainerStyle={{
        paddingTop,
        paddingStart: gutter + insets.left,
        paddingEnd: gutter + insets.right,
        paddingBottom: space[7] + insets.bottom,
      }}
    />
  );
}

function PostsSkeleton({ height }: { height: number }) {
  return (
    <View accessible accessibilityLabel="The journal is being fetched" style={styles.holding}>
      <Skeleton height={height} />
      <Skeleton width="80%" height={28} />
      <Skeleton height={18} />
      <Skeleton width="55%" height={18} />
    </View>
  );
}

/** Each post once: one that was published between two pages moves the others on. */
function rowsOf(posts: readonly Card[], columns: number): Card[][] {
  const each = [...new Map(posts.map((post) => [post.slug, post])).values()];
  return Array.from({ length: Math.ceil(each.length / columns) }, (_, index) =>
    each.slice(index * columns, (index + 1) * columns),
  );
}

const gap = space[5];

const styles = StyleSheet.create({
  row: { flexDirection: 'row', gap, marginBottom: space[7] },
  holding: { gap: space[3] },
});
