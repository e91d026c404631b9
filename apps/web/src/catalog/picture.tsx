import { classNames } from '../ui/class-names.ts';
import styles from './picture.module.css';

interface PictureProps {
  src: string;
  /** Empty where the name stands beside it. */
  alt?: string;
  /** Part of what is seen first: fetched at once. */
  eager?: boolean;
  className?: string | undefined;
}

/** A product's picture: always square, and its place is kept before it has come. */
export function Picture({ src, alt = '', eager = false, className }: PictureProps) {
  return (
    <div className={classNames(styles.frame, className)}>
      <img
        className={styles.image}
        src={src}
        alt={alt}
        width={600}
        height={600}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
    </div>
  );
}
