import { readingWords } from '@stockroom/client/words/reading-words';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { Cover } from './cover.tsx';

/** Between the shelves: the newest post. Nothing where there is none, or it could not be had. */
export function FromTheJournal() {
  const { data } = useQuery(useTRPC().journal.list.queryOptions({ limit: 1 }));
  const colors = useColors();
  const post = data?.items[0];
  if (!post) return null;
  return (
    <Link href={`/journal/${post.slug}`} asChild>
      <Pressable
        accessibilityRole="link"
        accessibilityLabel={`From the journal: ${post.title}`}
        style={{ ...styles.entry, backgroundColor: colors.card, borderColor: colors.line }}
      >
        <View style={styles.cover}>
          <Cover post={post} shape={1} width={120} />
        </View>
        <View style={styles.words}>
          <Words look="label" tone="inkQuiet">
            From the journal
          </Words>
          <Words look="subheading" accessibilityRole="text">
            {post.title}
          </Words>
          <Words look="label" tone="inkQuiet">
            {readingWords(post.readingMinutes)}
          </Words>
        </View>
      </Pressable>
    </Link>
  );
}

const styles = StyleSheet.create({
  entry: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[4],
    marginBottom: space[6],
    padding: space[3],
    borderWidth: 1,
    borderRadius: radius[2],
  },
  cover: { width: 104 },
  words: { flex: 1, gap: space[1] },
});
