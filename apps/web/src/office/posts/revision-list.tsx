import { formatMoment } from '@stockroom/client/words/format-date';
import type { PostRevisionCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { counted } from './post-words.ts';
import styles from './revisions.module.css';

const kindWords = {
  autosaved: 'saved by itself',
  saved: 'saved',
  published: 'published',
  restored: 'brought back',
} satisfies Record<PostRevisionCard['kind'], string>;

interface RevisionListProps {
  id: string;
  revisions: PostRevisionCard[];
  current: string | undefined;
}

export function RevisionList({ id, revisions, current }: RevisionListProps) {
  return (
    <ol className={styles.list}>
      {revisions.map((revision) => (
        <li key={revision.id} className={styles.row}>
          <Link
            to="/office/posts/$id/revisions"
            params={{ id }}
            search={(before) => ({ ...before, revision: revision.id })}
            resetScroll={false}
            className={styles.key}
            aria-current={revision.id === current ? 'page' : undefined}
          >
            {formatMoment(revision.at)}
          </Link>
          <span className={styles.quiet}>
            {kindWords[revision.kind]}
            {revision.by !== null && ` by ${revision.by}`}, {counted(revision.words, 'word')}
          </span>
          {revision.isLive && <span className={styles.live}>what readers have</span>}
        </li>
      ))}
    </ol>
  );
}
