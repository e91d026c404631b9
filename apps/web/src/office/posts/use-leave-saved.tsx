import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Confirm } from '../../ui/confirm.tsx';
import type { PostSaver } from './use-post-saver.ts';

/** On the way out everything is saved first; only where that fails is anybody asked. */
export function useLeaveSaved(saver: PostSaver): ReactNode {
  const { kind } = saver.state;
  const blocker = useBlocker({
    shouldBlockFn: async () => !(await saver.flush()),
    enableBeforeUnload: () => kind !== 'saved',
    withResolver: true,
  });
  return (
    <Confirm
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => {
        if (!open && blocker.status === 'blocked') blocker.reset();
      }}
      title="Leave without saving?"
      action="Leave"
      onConfirm={() => {
        if (blocker.status === 'blocked') blocker.proceed();
      }}
      keep="Stay"
    >
      The shop does not have your last changes. This browser keeps them, and offers them when you
      come back to this post.
    </Confirm>
  );
}
