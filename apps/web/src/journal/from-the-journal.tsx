import type { PostCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import styles from './journal-page.module.css';
import { PostShelf } from './post-shelf.tsx';

/** On the front page: the newest three. */
export function FromTheJournal({ posts }: { posts: PostCard[] }) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="from-the-journal">
      <div className={styles.shelfhead}>
        <h2 id="from-the-journal">From the journal</h2>
        <Link to="/journal" search={{}} className={styles.all}>
          All we have written
        </Link>
      </div>
      <PostShelf posts={posts} />
    </section>
  );
}
