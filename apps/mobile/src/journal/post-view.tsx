import type { Post } from '@stockroom/client/calls/shapes';
import { Stack, useRouter } from 'expo-router';
import { useRef } from 'react';
import { ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { gutter, measure, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Chip } from '../ui/chip.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { Byline } from './byline.tsx';
import { PostPicture } from './post-picture.tsx';
import { PostText } from './post-text.tsx';
import { ReadOn } from './read-on.tsx';

interface PostViewProps {
  post: Post;
  onRefresh: () => Promise<unknown>;
}

/** A post as its reader has it. */
export function PostView({ post, onRefresh }: PostViewProps) {
  const { slug, title, summary, cover, tags, blocks } = post;
  const router = useRouter();
  const colors = useColors();
  const insets = useSafeAreaInsets();
  const window = useWindowDimensions();
  const refresh = usePullToRefresh(onRefresh);
  const scroll = useRef<ScrollView>(null);
  const textTop = useRef(0);
  const width = Math.min(measure, window.width - 2 * gutter);
  return (
    <>
      <Stack.Screen
        options={{
          title,
          headerTitle: '',
          headerRight: () => <ShareButton path={`/journal/${slug}`} title={title} />,
        }}
      />
      <ScrollView
        ref={scroll}
        refreshControl={refresh}
        style={{ backgroundColor: colors.paper }}
        contentContainerStyle={[styles.content, { paddingBottom: space[7] + insets.bottom }]}
      >
        <View style={styles.column}>
          <Words look="title" style={styles.title}>
            {title}
          </Words>
          <Words tone="inkQuiet" style={styles.standfirst}>
            {summary}
          </Words>
          <Byline post={post} />
          {cover && (
            <View>
              <PostPicture picture={cover} width={width} />
              <View style={[styles.board, { backgroundColor: colors.ink }]} />
            </View>
          )}
        </View>
        <View
          style={[styles.column, styles.text]}
          onLayout={({ nativeEvent }) => (textTop.current = nativeEvent.layout.y)}
        >
          <PostText
            text={blocks}
            post={slug}
            width={width}
            onGoTo={(y) => scroll.current?.scrollTo({ y: textTop.current + y, animated: true })}
          />
        </View>
        <View style={styles.column}>
          {tags.length > 0 && (
            <View style={styles.tags} accessibilityLabel="What it is about">
              {tags.map((tag) => (
                <Chip
                  key={tag.slug}
                  title={tag.name}
                  kind="link"
                  isOn={false}
                  onPress={() => router.push(`/journal/tags/${tag.slug}`)}
                />
              ))}
            </View>
          )}
          <ReadOn slug={slug} width={width} />
        </View>
      </ScrollView>
    </>
  );
}

const styles = StyleSheet.create({
  content: { paddingHorizontal: gutter, paddingTop: space[3] },
  column: { width: '100%', maxWidth: measure, alignSelf: 'center', gap: space[4] },
  title: { fontSize: 34, lineHeight: 39, letterSpacing: -0.9 },
  standfirst: { fontSize: 19, lineHeight: 28 },
  board: { height: 4 },
  text: { paddingVertical: space[5] },
  tags: { flexDirection: 'row', flexWrap: 'wrap', gap: space[2] },
});
