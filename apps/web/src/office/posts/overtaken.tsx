import { formatMoment } from '@stockroom/client/words/format-date';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/say.ts';
import { Comparison } from './comparison.tsx';
import { type Draft, draftOf } from './draft.ts';
import styles from './editor.module.css';

interface OvertakenProps {
  id: string;
  /** What this writer has before them. */
  mine: Draft;
  onMine: (theirs: OfficePost) => Promise<void>;
  onTheirs: (theirs: OfficePost) => Promise<void>;
}

/** Somebody else saved meanwhile: shows both, and lets a person decide. Neither is lost. */
export function Overtaken({ id, mine, onMine, onTheirs }: OvertakenProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [theirs, setTheirs] = useState<OfficePost>();

  useEffect(() => {
    // Once: what the other one goes on writing must not change under the eyes of whoever decides. Should
    // they save again meanwhile, saving says so again.
    queryClient
      .fetchQuery({ ...trpc.office.posts.byId.queryOptions({ id }), staleTime: 0 })
      .then(setTheirs, setError);
  }, [queryClient, trpc, id]);

  if (!theirs) {
    return (
      <Notice tone="warn">
        <p>Somebody else has saved this post meanwhile.</p>
        {error !== undefined && <p>{errorMessage(error)}</p>}
      </Notice>
    );
  }

  function decide(deciding: Promise<void>) {
    setBusy(true);
    setError(undefined);
    deciding
      // This notice is gone by then where the texts were saved already.
      .catch((failure: unknown) => {
        setError(failure);
        say({ words: errorMessage(failure), urgent: true });
      })
      .finally(() => setBusy(false));
  }

  const who = theirs.updatedBy ?? 'Somebody';
  return (
    <Notice tone="warn">
      <p>
        <strong>
          {who} saved this post, {formatMoment(theirs.updatedAt)}, while you were writing.
        </strong>{' '}
        Nothing of yours is lost, and nothing of theirs is overwritten. Below is what your text
        changes in theirs. You can go on writing before you decide.
      </p>
      <Comparison before={draftOf(theirs)} after={mine} />
      {error !== undefined && <p>{errorMessage(error)}</p>}
      <div className={styles.noticeActions}>
        <Button disabled={busy} onClick={() => decide(onMine(theirs))}>
          Keep mine
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => decide(onTheirs(theirs))}>
          Take theirs
        </Button>
      </div>
      <p className={styles.note}>Whichever you leave stays under ‘Earlier texts’.</p>
    </Notice>
  );
}
