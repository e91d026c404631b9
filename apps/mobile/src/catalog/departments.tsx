import { useQuery } from '@tanstack/react-query';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Picture } from '../ui/picture.tsx';
import { SideScroll } from '../ui/side-scroll.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Words } from '../ui/words.tsx';

/** Where things are kept: each department by the picture of what people like best of it. */
export function Departments() {
  const { data: categories } = useQuery(useTRPC().catalog.categories.queryOptions());
  const { fontScale } = useWindowDimensions();
  const colors = useColors();
  const width = 92 * Math.min(Math.max(1, fontScale), 1.8);
  return (
    <SideScroll gap={space[3]} accessibilityLabel="Where things are kept">
      {categories?.map(({ slug, name, image }) => (
        <Link key={slug} href={`/products?category=${slug}`} asChild>
          <Pressable accessibilityRole="link" accessibilityLabel={name} style={{ width }}>
            {image === null ? (
              <View style={[styles.none, { backgroundColor: colors.shade }]} />
            ) : (
              <Picture src={image} style={styles.picture} />
            )}
            <View style={[styles.board, { backgroundColor: colors.ink }]} />
            <Words look="label" style={styles.name}>
              {name}
            </Words>
          </Pressable>
        </Link>
      )) ??
        Array.from({ length: 6 }, (_, index) => (
          <View key={index} style={[styles.holding, { width }]}>
            <Skeleton height={width} />
            <Skeleton width="70%" height={14} />
          </View>
        ))}
    </SideScroll>
  );
}

const styles = StyleSheet.create({
  picture: { borderTopStartRadius: radius[1], borderTopEndRadius: radius[1] },
  none: { aspectRatio: 1 },
  board: { height: 3 },
  name: { marginTop: space[2] },
  holding: { gap: space[2] },
});
