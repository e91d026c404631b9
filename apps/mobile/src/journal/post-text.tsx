import type { PlainBlock, PostBlock, PostText as Blocks } from '@stockroom/contract/post-text';
import { useRef } from 'react';
import { ScrollView, StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { Inlines } from './inlines.tsx';
import { type OpenPostLink, useOpenPostLink } from './use-open-post-link.ts';
import { PostFigure } from './post-figure.tsx';
import { PostTable } from './post-table.tsx';
import { ProductBlock } from './product-block.tsx';

interface PostTextProps {
  text: Blocks;
  /** The post's slug, so that an order knows where it came from. */
  post: string;
  /** As wide as the text is. */
  width: number;
  /** A heading of this post is wanted: how far below the text's beginning it is. */
  onGoTo: (y: number) => void;
}

/** The text of a post. Its blocks never change places while they are shown, so places do as keys. */
export function PostText({ text, post, width, onGoTo }: PostTextProps) {
  const headings = useRef(new Map<string, number>());
  const open = useOpenPostLink((id) => onGoTo(headings.current.get(id) ?? 0));
  return text.map((block, index) => (
    <View
      key={block.type === 'product' ? `${index} ${block.slug}` : index}
      onLayout={({ nativeEvent }) => {
        if (block.type === 'heading') headings.current.set(block.id, nativeEvent.layout.y);
      }}
    >
      <Block block={block} post={post} width={width} open={open} />
    </View>
  ));
}

interface BlockProps {
  block: PostBlock;
  post: string;
  width: number;
  open: OpenPostLink;
}

function Block({ block, post, width, open }: BlockProps) {
  switch (block.type) {
    case 'picture':
      return <PostFigure picture={block.picture} caption={block.caption} width={width} />;
    case 'product':
      // Readers need not know of what is gone.
      return block.product && <ProductBlock product={block.product} post={post} />;
    default:
      return <Plain block={block} open={open} />;
  }
}

function Plain({ block, open }: { block: PlainBlock; open: OpenPostLink }) {
  const colors = useColors();
  switch (block.type) {
    case 'paragraph':
      return (
        <Words style={styles.reading}>
          <Inlines of={block.children} open={open} />
        </Words>
      );
    case 'heading':
      return (
        <Words
          look={block.level === 2 ? 'heading' : 'subheading'}
          style={[styles.heading, block.level === 4 && styles.small]}
        >
          <Inlines of={block.children} open={open} />
        </Words>
      );
    case 'list':
      return (
        <View style={styles.list}>
          {block.items.map((blocks, index) => (
            <View key={index} style={styles.item}>
              <Words style={[styles.reading, styles.mark]} tone="inkQuiet">
                {block.start === null ? '–' : `${block.start + index}.`}
              </Words>
              <View style={styles.words}>
                <Plains of={blocks} open={open} />
              </View>
            </View>
          ))}
        </View>
      );
    case 'quote':
      return (
        <View style={[styles.quote, { borderColor: colors.accent }]}>
          <Plains of={block.children} open={open} />
        </View>
      );
    case 'code':
      return (
        <ScrollView horizontal style={[styles.code, { backgroundColor: colors.shade }]}>
          <Words style={styles.mono}>{block.text}</Words>
        </ScrollView>
      );
    case 'rule':
      return (
        <View style={[styles.rule, { backgroundColor: colors.ink }]}>
          <View style={[styles.label, { backgroundColor: colors.accent }]} />
        </View>
      );
    case 'table':
      return <PostTable table={block} open={open} />;
  }
}

function Plains({ of, open }: { of: PlainBlock[]; open: OpenPostLink }) {
  return of.map((block, index) => <Plain key={index} block={block} open={open} />);
}

const styles = StyleSheet.create({
  reading: { fontSize: 18, lineHeight: 29 },
  heading: { marginTop: space[4] },
  small: { fontSize: 17 },
  list: { gap: space[2] },
  item: { flexDirection: 'row', gap: space[2] },
  mark: { minWidth: space[4], textAlign: 'right', fontVariant: ['tabular-nums'] },
  words: { flex: 1, gap: space[2] },
  quote: { gap: space[3], paddingStart: space[4], borderStartWidth: 4 },
  code: { padding: space[4], borderRadius: radius[2] },
  mono: { fontFamily: 'monospace', fontSize: 15, lineHeight: 22, paddingEnd: space[6] },
  rule: { alignSelf: 'center', width: 112, height: 3, marginVertical: space[4] },
  label: {
    position: 'absolute',
    top: 2,
    start: 18,
    width: 26,
    height: 9,
    borderBottomStartRadius: radius[1],
    borderBottomEndRadius: radius[1],
  },
});
