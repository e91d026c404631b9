import type { PostCard as Card } from '@stockroom/client/shapes';
import { classNames } from '../ui/class-names.ts';
import styles from './journal-page.module.css';
import { PostCard } from './post-card.tsx';

interface PostRowsProps {
  posts: Card[];
  /** Whether the first of them is the newest of all, and is given the width of the page. */
  withLead: boolean;
}

/** The journal's own rhythm: one large, then two, three, two, three. */
export function PostRows({ posts, withLead }: PostRowsProps) {
  return (
    <ul className={styles.posts}>
      {posts.map((post, index) => {
        const isLead = withLead && index === 0;
        const place = isLead ? undefined : placeOf(index - (withLead ? 1 : 0));
        const isLast = index === posts.length - 1;
        return (
          <li
            key={post.slug}
            className={classNames(
              isLead && styles.first,
              place && styles[place],
              (isLast || place === 'half') && styles.last,
            )}
          >
            <PostCard
              post={post}
              look={isLead ? 'lead' : 'plain'}
              eager={index < (withLead ? 1 : 2)}
              {...(isLead && { sizes: '(min-width: 56rem) 60vw, 100vw' })}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** In rows of two and three by turns. */
function placeOf(index: number): 'wide' | 'half' | undefined {
  const place = index % 5;
  if (place === 0) return 'wide';
  return place === 1 ? 'half' : undefined;
}
