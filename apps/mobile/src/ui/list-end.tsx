import { ActivityIndicator, StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Failure } from './failure.tsx';
import { Words } from './words.tsx';

interface ListEndProps {
  /** What `useInfiniteQuery` gives. */
  list: {
    error: unknown;
    isFetchNextPageError: boolean;
    isFetchingNextPage: boolean;
    hasNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  /** Said where there is no more. */
  end: string;
}

/** Below a list that goes on: more is coming, could not be had, or there is no more. */
export function ListEnd({ list, end }: ListEndProps) {
  const colors = useColors();
  if (list.isFetchNextPageError) {
    return (
      <Failure
        error={list.error}
        onRetry={() => void list.fetchNextPage()}
        busy={list.isFetchingNextPage}
        place="end"
      />
    );
  }
  return (
    <View style={styles.end}>
      {list.hasNextPage ? (
        <ActivityIndicator color={colors.inkQuiet} accessibilityLabel="More is on its way" />
      ) : (
        <Words look="small" tone="inkQuiet">
          {end}
        </Words>
      )}
    </View>
  );
}

const styles = StyleSheet.create({ end: { alignItems: 'center', paddingVertical: space[5] } });
