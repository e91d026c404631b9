import type { PostPicture as Picture } from '@stockroom/contract/post-text';
import { PostPicture } from './post-picture.tsx';
import styles from './post-text.module.css';

export function PostFigure({ picture, caption }: { picture: Picture; caption: string }) {
  return (
    <figure className={styles.figure}>
      <PostPicture
        picture={picture}
        sizes="(min-width: 62rem) 46rem, 100vw"
        className={styles.standing}
      />
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
