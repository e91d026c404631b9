import type { PostCard as Card } from '@stockroom/client/calls/shapes';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Ticket } from '../ui/ticket.tsx';
import { Words } from '../ui/words.tsx';
import { Byline } from './byline.tsx';
import { Cover } from './cover.tsx';

interface PostCardProps {
  post: Card;
  /** As wide as the card is. */
  width: number;
}

/** A post among others: its cover stands on a board, and what it is about hangs from it. */
export function PostCard({ post, width }: PostCardProps) {
  const { slug, title, summary, tags } = post;
  const colors = useColors();
  const [tag] = tags;
  return (
    <Link href={`/journal/${slug}`} asChild>
      <Pressable accessibilityRole="link" accessibilityLabel={`${title}. ${summary}`}>
        <Cover post={post} shape={3 / 2} width={width} />
        <View style={[styles.board, { backgroundColor: colors.ink }]} />
        {tag && (
          <Ticket>
            <Words look="label">{tag.name}</Words>
          </Ticket>
        )}
        <View style={styles.words}>
          <Words look="heading">{title}</Words>
          <Words>{summary}</Words>
          <Byline post={post} />
        </View>
      </Pressable>
    </Link>
  );
}

const styles = StyleSheet.create({
  board: { height: 3 },
  words: { gap: space[2], marginTop: space[3] },
});
