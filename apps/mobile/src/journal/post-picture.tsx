import type { PostPicture as PictureOfPost } from '@stockroom/contract/post-text';
import { PixelRatio, StyleSheet } from 'react-native';
import { radius } from '../theme/measures.ts';
import { Picture } from '../ui/picture.tsx';

interface PostPictureProps {
  picture: PictureOfPost;
  /** As wide as it is shown. */
  width: number;
  /** Width by height; its own unless told. */
  shape?: number;
  /** Said elsewhere already: a screen reader need not hear it twice. */
  decorative?: boolean;
}

/** A picture of a post, in the width that the screen needs. Its place is kept before it has come. */
export function PostPicture({ picture, width, shape, decorative = false }: PostPictureProps) {
  const { sources, alt } = picture;
  const needed = PixelRatio.getPixelSizeForLayoutSize(width);
  const source = sources.find((each) => each.width >= needed) ?? sources.at(-1);
  if (!source) return null;
  return (
    <Picture
      src={source.src}
      alt={decorative ? '' : alt}
      shape={shape ?? picture.width / picture.height}
      style={styles.picture}
    />
  );
}

const styles = StyleSheet.create({
  picture: { borderTopStartRadius: radius[1], borderTopEndRadius: radius[1] },
});
