import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Skeleton } from '../ui/skeleton.tsx';

interface GoodsSkeletonProps {
  columns: number;
  card: number;
  gap: number;
}

/** Shelves that are still being filled. */
export function GoodsSkeleton({ columns, card, gap }: GoodsSkeletonProps) {
  return (
    <View
      accessible
      accessibilityLabel="The shelves are being filled"
      style={[styles.all, { gap }]}
    >
      {Array.from({ length: columns * 3 }, (_, index) => (
        <View key={index} style={[styles.card, { width: card }]}>
          <Skeleton height={card} />
          <Skeleton width="45%" height={22} />
          <Skeleton width="80%" height={16} />
        </View>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  all: { flexDirection: 'row', flexWrap: 'wrap' },
  card: { gap: space[2], marginBottom: space[4] },
});
