import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export function ProductSkeleton() {
  return (
    <Screen>
      <View accessible accessibilityLabel="It is being fetched" style={styles.all}>
        <View style={styles.picture}>
          <Skeleton height={350} />
        </View>
        <Skeleton width="85%" height={32} />
        <Skeleton width="35%" height={28} />
        <Skeleton height={18} />
        <Skeleton width="60%" height={18} />
      </View>
    </Screen>
  );
}

const styles = StyleSheet.create({
  all: { gap: space[4] },
  picture: { aspectRatio: 1, overflow: 'hidden' },
});
