import { isUnreachable, refusalOf } from '@stockroom/client/calls/refusal-of';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTRPC } from '../../trpc.ts';
import { createSaver, type SaveState } from './create-saver.ts';
import { type Draft, draftOf, textOf } from './draft.ts';
import { forgetCopy, keepCopy } from './local-copy.ts';

export interface PostSaver {
  state: SaveState;
  changed: (draft: Draft) => void;
  /** Saves now; `by: 'hand'` where somebody pressed a button. Whether the shop has everything then. */
  flush: (by?: 'hand') => Promise<boolean>;
  /** The version that the fields were written on. */
  version: () => number;
  /** The version is another one now, with the text that the fields have. */
  goOnFrom: (version: number) => void;
  /**
   * Puts `mine` over what somebody else has saved meanwhile. Theirs stays in the post's history: it is
   * saved once more, as it is and on purpose, after which nothing writes over it.
   */
  saveOver: (theirs: OfficePost, mine: Draft) => Promise<boolean>;
}

/** Brings what is written to the shop, and keeps it in the browser until then. */
export function usePostSaver(post: OfficePost): PostSaver {
  const trpc = useTRPC();
  const { mutateAsync: save } = useMutation({
    ...trpc.office.posts.save.mutationOptions(),
    // Otherwise it would wait in silence for a network, where the writer should be told.
    networkMode: 'always',
  });
  const queryClient = useQueryClient();
  const { id } = post;

  const [desk] = useState(() => {
    let version = post.version;
    let byHand = false;
    const saver = createSaver<Draft>({
      save: async (draft) => {
        const autosave = !byHand;
        byHand = false;
        const text = textOf(draft);
        const saved = await save({ ...text, id, version, autosave });
        version = saved.version;
        queryClient.setQueryData(
          trpc.office.posts.byId.queryKey({ id }),
          (known) => known && withSaved(known, text, saved),
        );
      },
      judge: (error) => {
        if (isUnreachable(error)) return 'offline';
        return refusalOf(error)?.code === 'post_changed' ? 'overtaken' : 'refused';
      },
      keep: (draft) =>
        keepCopy(id, { fields: { ...draft }, version, at: new Date().toISOString() }),
      forget: () => forgetCopy(id),
    });
    return {
      ...saver,
      version: () => version,
      flush: (by?: 'hand') => {
        if (by === 'hand') byHand = true;
        return saver.flush();
      },
      goOnFrom: (newer: number) => {
        version = newer;
        saver.resume();
      },
      saveOver: async (theirs: OfficePost, mine: Draft) => {
        const text = textOf(draftOf(theirs));
        const pinned = await save({ ...text, id, version: theirs.version, autosave: false });
        version = pinned.version;
        saver.resume(mine);
        return await saver.flush();
      },
    };
  });
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);

  useEffect(() => {
    const flush = () => void desk.flush();
    // A phone that is put away may never come back to this page.
    const hidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', hidden);
      desk.end();
    };
  }, [desk]);

  return { ...desk, state };
}

/** As the shop would answer; a text that readers have already is not theirs any more once it changes. */
function withSaved(
  known: OfficePost,
  { title, summary, markdown }: ReturnType<typeof textOf>,
  saved: { version: number; updatedAt: string },
): OfficePost {
  const isNew = saved.version !== known.version;
  const hasChanges = known.hasChanges || (isNew && known.status !== 'draft');
  return { ...known, ...saved, title, summary, markdown, hasChanges };
}
