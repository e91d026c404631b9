import type { PostCard as Card } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { classNames } from '../ui/class-names.ts';
import { Byline } from './byline.tsx';
import { Cover } from './cover.tsx';
import styles from './post-card.module.css';

interface PostCardProps {
  post: Card;
  /** `lead`: the newest, across the page. */
  look?: 'lead' | 'plain';
  /** The heading's place in the page. */
  level?: 'h2' | 'h3';
  eager?: boolean;
  /** How wide its cover is shown, as `sizes`. */
  sizes: string;
}

export function PostCard({
  post,
  look = 'plain',
  level: Heading = 'h2',
  eager,
  sizes,
}: PostCardProps) {
  const [tag] = post.tags;
  return (
    <article className={classNames(styles.card, styles[look])}>
      <div className={styles.standing}>
        <Cover post={post} sizes={sizes} eager={eager ?? false} className={styles.cover} />
        {tag && <span className={styles.label}>{tag.name}</span>}
      </div>
      <div className={styles.words}>
        <Heading className={styles.title}>
          <Link to="/journal/$slug" params={{ slug: post.slug }} className={styles.link}>
            {post.title}
          </Link>
        </Heading>
        <p className={styles.summary}>{post.summary}</p>
        <Byline post={post} />
      </div>
    </article>
  );
}
