import type { PostCard } from '@stockroom/client/calls/shapes';
import { classNames } from '../ui/class-names.ts';
import styles from './cover.module.css';
import { PostPicture } from './post-picture.tsx';

interface CoverProps {
  post: Pick<PostCard, 'cover' | 'title'>;
  sizes: string;
  eager?: boolean;
  className?: string | undefined;
}

/** A post's cover beside its title; without a picture, its first letter, set large. */
export function Cover({ post, sizes, eager, className }: CoverProps) {
  const { cover, title } = post;
  return (
    <div className={classNames(styles.cover, className)}>
      {cover ? (
        <PostPicture
          picture={cover}
          sizes={sizes}
          eager={eager ?? false}
          decorative
          className={styles.picture}
        />
      ) : (
        <span className={styles.letter} aria-hidden="true">
          {firstLetter(title)}
        </span>
      )}
    </div>
  );
}

/** Not a quotation mark, and not half of a letter. */
function firstLetter(title: string): string {
  return /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '·';
}
