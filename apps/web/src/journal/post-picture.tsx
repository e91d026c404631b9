import type { PostPicture as Picture } from '@stockroom/contract/post-text';
import { classNames } from '../ui/class-names.ts';
import styles from './post-picture.module.css';

interface PostPictureProps {
  picture: Picture;
  /** How wide it is shown, as the `sizes` of an image. */
  sizes: string;
  /** Part of what is seen first: fetched at once, before other pictures. */
  eager?: boolean;
  /** Said elsewhere already: a screen reader need not hear it twice. */
  decorative?: boolean;
  className?: string | undefined;
}

/** A picture of a post, in the width that the screen needs. Its place is kept before it has come. */
export function PostPicture({ picture, sizes, eager, decorative, className }: PostPictureProps) {
  const { sources, width, height, alt } = picture;
  // For the few that know no `srcset`: one in the middle.
  const src = sources[Math.floor(sources.length / 2)]?.src;
  return (
    <div className={classNames(styles.frame, className)}>
      <img
        className={styles.image}
        src={src}
        srcSet={
          sources.length > 1
            ? sources.map((source) => `${source.src} ${source.width}w`).join(', ')
            : undefined
        }
        sizes={sources.length > 1 ? sizes : undefined}
        alt={decorative ? '' : alt}
        width={width}
        height={height}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </div>
  );
}
