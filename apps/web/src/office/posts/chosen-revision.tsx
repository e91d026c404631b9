import { formatMoment } from '@stockroom/client/words/format-date';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Comparison } from './comparison.tsx';
import { draftOf, draftOfRevision } from './draft.ts';
import styles from './revisions.module.css';

interface ChosenRevisionProps {
  post: OfficePost;
  revisionId: string;
  busy: boolean;
  onRestore: () => void;
}

export function ChosenRevision({ post, revisionId, busy, onRestore }: ChosenRevisionProps) {
  const { id, version } = post;
  const { posts } = useTRPC().office;
  const { data: revision } = useSuspenseQuery(posts.revision.queryOptions({ id, revisionId }));
  return (
    <section className={styles.chosen} aria-labelledby="since">
      <h2 id="since">From {formatMoment(revision.at)} until now</h2>
      <Comparison before={draftOfRevision(revision)} after={draftOf(post)} />
      {revision.version !== version && (
        <form
          method="post"
          action={`/office/posts/${id}/revisions?revision=${revisionId}`}
          onSubmit={(event) => {
            event.preventDefault();
            onRestore();
          }}
        >
          <input type="hidden" name="revision" value={revisionId} />
          <input type="hidden" name="version" value={version} />
          <Button type="submit" look="quiet" disabled={busy}>
            Bring this text back
          </Button>
        </form>
      )}
      <details>
        <summary>The whole text of then</summary>
        <pre className={styles.whole}>{revision.markdown}</pre>
      </details>
    </section>
  );
}
