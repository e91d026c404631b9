import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export function PostSkeleton() {
  return (
    <Screen>
      <View accessible accessibilityLabel="The post is being fetched" style={styles.all}>
        <Skeleton width="90%" height={36} />
        <Skeleton width="60%" height={36} />
        <Skeleton width="45%" height={18} />
        <Skeleton height={200} />
        <Skeleton height={18} />
        <Skeleton height={18} />
        <Skeleton width="70%" height={18} />
      </View>
    </Screen>
  );
}

const styles = StyleSheet.create({ all: { gap: space[3] } });
