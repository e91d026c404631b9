import type { PostCard } from '@stockroom/client/calls/shapes';
import { StyleSheet, View } from 'react-native';
import { fonts } from '../theme/fonts.ts';
import { radius } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { PostPicture } from './post-picture.tsx';

interface CoverProps {
  post: Pick<PostCard, 'cover' | 'title'>;
  /** Width by height. */
  shape: number;
  /** As wide as it is shown. */
  width: number;
}

/** A post's cover beside its title; without a picture, its first letter, set large. */
export function Cover({ post: { cover, title }, shape, width }: CoverProps) {
  const colors = useColors();
  if (cover) return <PostPicture picture={cover} shape={shape} width={width} decorative />;
  return (
    <View style={[styles.cover, { aspectRatio: shape, backgroundColor: colors.accentSoft }]}>
      <Words
        allowFontScaling={false}
        aria-hidden
        style={{
          fontFamily: fonts.display,
          fontSize: (width / shape) * 0.9,
          lineHeight: width / shape,
          color: colors.accent,
        }}
      >
        {firstLetter(title)}
      </Words>
    </View>
  );
}

/** Not a quotation mark, and not half of a letter. */
function firstLetter(title: string): string {
  return /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '·';
}

const styles = StyleSheet.create({
  cover: {
    width: '100%',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    borderTopStartRadius: radius[1],
    borderTopEndRadius: radius[1],
  },
});
