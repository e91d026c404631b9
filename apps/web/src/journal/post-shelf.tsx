import type { PostCard as Card } from '@stockroom/client/calls/shapes';
import styles from './journal-page.module.css';
import { PostCard } from './post-card.tsx';

const third = '(min-width: 48rem) 33vw, 100vw';

/** Three posts on one board. */
export function PostShelf({ posts }: { posts: Card[] }) {
  return (
    <ul className={styles.shelf}>
      {posts.map((post) => (
        <li key={post.slug}>
          <PostCard post={post} level="h3" sizes={third} />
        </li>
      ))}
    </ul>
  );
}
