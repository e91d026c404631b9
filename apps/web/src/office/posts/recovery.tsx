import { formatMoment } from '@stockroom/client/words/format-date';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Comparison } from './comparison.tsx';
import type { Draft } from './draft.ts';
import styles from './editor.module.css';

interface RecoveryProps {
  /** What this browser has kept, and when it was written. */
  kept: Draft;
  at: string;
  /** What the shop has. */
  shop: Draft;
  onUse: () => void;
  onDrop: () => void;
}

/** Text that never reached the shop, after a crash, or a day without a network. */
export function Recovery({ kept, at, shop, onUse, onDrop }: RecoveryProps) {
  const [compared, setCompared] = useState(false);
  return (
    <Notice tone="warn">
      <p>
        <strong>This browser has kept text of this post that the shop does not have,</strong>{' '}
        written {formatMoment(at)}.
      </p>
      {compared && <Comparison before={shop} after={kept} />}
      <div className={styles.noticeActions}>
        <Button onClick={onUse}>Use it</Button>
        <Button look="quiet" aria-expanded={compared} onClick={() => setCompared(!compared)}>
          {compared ? 'Hide the difference' : 'See the difference'}
        </Button>
        <Button look="text" onClick={onDrop}>
          Throw it away
        </Button>
      </div>
    </Notice>
  );
}
