import { formatDay } from '@stockroom/client/words/format-date';
import type { PostCard } from '@stockroom/client/calls/shapes';
import { readingWords } from '@stockroom/client/words/reading-words';
import styles from './byline.module.css';

/** Who, when, and how long it takes. */
export function Byline({
  post,
}: {
  post: Pick<PostCard, 'author' | 'publishedAt' | 'readingMinutes'>;
}) {
  const { author, publishedAt, readingMinutes: minutes } = post;
  return (
    <p className={styles.byline}>
      {author !== null && <span>{author}</span>}{' '}
      <time dateTime={publishedAt}>{formatDay(publishedAt)}</time>{' '}
      <span>{readingWords(minutes)}</span>
    </p>
  );
}
