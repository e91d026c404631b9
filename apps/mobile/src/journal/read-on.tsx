import { useQuery } from '@tanstack/react-query';
import { StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { Words } from '../ui/words.tsx';
import { PostCard } from './post-card.tsx';

/** What else there is to read; nothing, and no word of it, where it could not be had. */
export function ReadOn({ slug, width }: { slug: string; width: number }) {
  const { data = [] } = useQuery(useTRPC().journal.related.queryOptions({ slug }));
  if (data.length === 0) return null;
  return (
    <View style={styles.more}>
      <Words look="title">Read on</Words>
      {data.map((post) => (
        <PostCard key={post.slug} post={post} width={width} />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({ more: { gap: space[6], marginTop: space[6] } });
