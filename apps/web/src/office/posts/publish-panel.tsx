import { formatMoment } from '@stockroom/client/words/format-date';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Price } from '../../ui/price.tsx';
import styles from './editor.module.css';
import { counted } from './post-words.ts';
import { ScheduleField } from './schedule-field.tsx';

interface PublishPanelProps {
  post: OfficePost;
  busy: boolean;
  /** What is wrong with the time. */
  timeError: string | undefined;
  onTimeTyped: () => void;
}

/**
 * When readers get it. Each button is one that sends the form, and says in its value what to do, so that
 * all of it works without scripts.
 */
export function PublishPanel({ post, busy, timeError, onTimeTyped }: PublishPanelProps) {
  const { status, publishAt, publishedAt, hasChanges } = post;
  const isPublished = status === 'published';
  return (
    <section className={styles.section} aria-labelledby="publishing">
      <h2 id="publishing">Publishing</h2>
      <p>{whereItIs(post)}</p>
      {isPublished ? (
        <div className={styles.row}>
          <Button type="submit" name="do" value="publish" disabled={busy || !hasChanges}>
            Publish the changes
          </Button>
          <Button type="submit" name="do" value="unpublish" look="danger" disabled={busy}>
            Take it back
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.row}>
            <Button type="submit" name="do" value="publish" disabled={busy}>
              Publish now
            </Button>
            {status === 'scheduled' && (
              <Button type="submit" name="do" value="unpublish" look="quiet" disabled={busy}>
                Do not publish it
              </Button>
            )}
          </div>
          <div className={styles.row}>
            <ScheduleField at={publishAt} error={timeError} onTyped={onTimeTyped} />
            <Button type="submit" name="do" value="schedule" look="quiet" disabled={busy}>
              {status === 'scheduled' ? 'Change the time' : 'Schedule it'}
            </Button>
          </div>
        </>
      )}
      {publishedAt !== null && <Sold post={post} />}
    </section>
  );
}

function whereItIs({ status, slug, publishAt, publishedAt, hasChanges }: OfficePost): ReactNode {
  switch (status) {
    case 'draft':
      return 'A draft: nobody but staff can see it.';
    case 'scheduled':
      return (
        <>
          It goes out by itself on {publishAt !== null && formatMoment(publishAt)}, London time
          {hasChanges &&
            ', as it was when you scheduled it: schedule it again to take what you wrote since'}
          .
        </>
      );
    case 'published':
      return (
        <>
          Readers have it at{' '}
          <Link to="/journal/$slug" params={{ slug }}>
            /journal/{slug}
          </Link>
          {publishedAt !== null && `, since ${formatMoment(publishedAt)}`}.{' '}
          {hasChanges
            ? 'They do not see yet what you have changed since.'
            : 'They see all that is written here.'}
        </>
      );
    case 'unpublished':
      return 'Taken back: whoever follows a link to it is told that it is gone.';
  }
}

function Sold({ post: { sold } }: { post: OfficePost }) {
  return (
    <p className={styles.note}>
      {sold.orders === 0 ? (
        'Nothing has been bought from it yet.'
      ) : (
        <>
          {counted(sold.orders, 'order')} came from it: {counted(sold.pieces, 'piece')} for{' '}
          <Price value={sold.amount} />.
        </>
      )}
    </p>
  );
}
