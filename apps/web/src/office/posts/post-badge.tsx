import type { PostStatus } from '@stockroom/contract/journal';
import { classNames } from '../../ui/class-names.ts';
import { postStatusWords } from './post-words.ts';
import styles from './posts.module.css';

export function PostBadge({ status }: { status: PostStatus }) {
  return (
    <span className={classNames(styles.badge, styles[status])}>{postStatusWords[status]}</span>
  );
}
