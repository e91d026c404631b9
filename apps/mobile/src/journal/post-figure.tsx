import type { PostPicture as PictureOfPost } from '@stockroom/contract/post-text';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { PostPicture } from './post-picture.tsx';

interface PostFigureProps {
  picture: PictureOfPost;
  caption: string;
  width: number;
}

export function PostFigure({ picture, caption, width }: PostFigureProps) {
  const colors = useColors();
  return (
    <View style={styles.figure}>
      <PostPicture picture={picture} width={width} />
      <View style={[styles.board, { backgroundColor: colors.ink }]} />
      {caption !== '' && (
        <Words look="small" tone="inkQuiet" style={styles.caption}>
          {caption}
        </Words>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  figure: { marginVertical: space[2] },
  board: { height: 3 },
  caption: { marginTop: space[2] },
});
