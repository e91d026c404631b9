import { classNames } from './class-names.ts';
import styles from './skeleton.module.css';

/** Holds the place of what is on its way. */
export function Skeleton({ shape = 'line' }: { shape?: 'square' | 'line' | 'short' | 'title' }) {
  return <span aria-hidden="true" className={classNames(styles.skeleton, styles[shape])} />;
}
