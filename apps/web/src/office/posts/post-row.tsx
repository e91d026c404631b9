import { formatMoment } from '@stockroom/client/words/format-date';
import type { OfficePostCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { PostBadge } from './post-badge.tsx';
import { counted } from './post-words.ts';
import styles from './posts.module.css';

export function PostRow({ post }: { post: OfficePostCard }) {
  const { id, title, status, author, sold, hasChanges } = post;
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Link to="/office/posts/$id" params={{ id }} className={styles.key}>
          {title}
        </Link>
        <span className={styles.quiet}>
          {[
            author,
            hasChanges && 'changes that readers do not have yet',
            sold.orders > 0 && `${counted(sold.orders, 'order')} came from it`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={styles.when}>{whenOf(post)}</span>
      <PostBadge status={status} />
    </li>
  );
}

/** The one moment that matters of it. */
function whenOf({ status, publishAt, publishedAt, updatedAt, updatedBy }: OfficePostCard): string {
  if (status === 'scheduled' && publishAt !== null) return `goes out ${formatMoment(publishAt)}`;
  if (status === 'published' && publishedAt !== null)
    return `out since ${formatMoment(publishedAt)}`;
  return `saved ${formatMoment(updatedAt)}${updatedBy === null ? '' : `, ${updatedBy}`}`;
}
