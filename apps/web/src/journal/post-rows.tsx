import type { PostCard as Card } from '@stockroom/client/calls/shapes';
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
              sizes={sizesOf[isLead ? 'lead' : (place ?? 'third')]}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** How wide a cover is shown, as `sizes`: on a phone across the screen, then two to a row. */
const sizesOf = {
  lead: '(min-width: 56rem) 58vw, 100vw',
  wide: '(min-width: 62rem) 56vw, (min-width: 40rem) 50vw, 100vw',
  half: '(min-width: 62rem) 40vw, (min-width: 40rem) 50vw, 100vw',
  third: '(min-width: 62rem) 32vw, (min-width: 40rem) 50vw, 100vw',
};

/** In rows of two and three by turns. */
function placeOf(index: number): 'wide' | 'half' | undefined {
  const place = index % 5;
  if (place === 0) return 'wide';
  return place === 1 ? 'half' : undefined;
}
