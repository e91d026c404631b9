import { errorMessage } from '@stockroom/client/words/refusal-message';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import { say } from '../../ui/say.ts';
import { readShopTime } from './shop-time.ts';
import type { PostSaver } from './use-post-saver.ts';

export interface PostActions {
  busy: boolean;
  /** What is wrong with the time that was typed. */
  timeError: string | undefined;
  /** Why it was refused, for the whole page. */
  refused: string | undefined;
  forgive: () => void;
  publish: () => void;
  schedule: (typed: string) => void;
  unpublish: () => void;
}

/** What the buttons about publishing do: first everything is saved, then readers get that. */
export function usePostActions(post: OfficePost, saver: PostSaver): PostActions {
  const { id } = post;
  const trpc = useTRPC();
  const { posts } = trpc.office;
  const { mutateAsync: publish } = useMutation({
    ...posts.publish.mutationOptions(),
    networkMode: 'always',
  });
  const { mutateAsync: schedule } = useMutation({
    ...posts.schedule.mutationOptions(),
    networkMode: 'always',
  });
  const { mutateAsync: unpublish } = useMutation({
    ...posts.unpublish.mutationOptions(),
    networkMode: 'always',
  });
  const [busy, setBusy] = useState(false);
  const [timeError, setTimeError] = useState<string>();
  const [refused, setRefused] = useState<string>();

  async function act(change: () => Promise<OfficePost>, done: (after: OfficePost) => string) {
    setBusy(true);
    setRefused(undefined);
    try {
      if (!(await saver.flush('hand'))) {
        setRefused('First it must be saved. What is in the way of that is said above.');
        return;
      }
      const after = await change();
      say({ words: done(after) });
    } catch (error) {
      const isAboutTime = refusalOf(error)?.code === 'post_time_refused';
      (isAboutTime ? setTimeError : setRefused)(errorMessage(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    timeError,
    refused,
    forgive: () => {
      setTimeError(undefined);
      setRefused(undefined);
    },
    publish: () =>
      void act(
        () => publish({ id, version: saver.version() }),
        () => 'It is published.',
      ),
    schedule: (typed) => {
      const publishAt = readShopTime(typed);
      if (publishAt === undefined) {
        setTimeError('Which day, and at what time?');
        return;
      }
      void act(
        () => schedule({ id, version: saver.version(), publishAt }),
        () => 'It is scheduled.',
      );
    },
    unpublish: () =>
      void act(
        () => unpublish({ id }),
        (after) => (after.status === 'draft' ? 'It is a draft again.' : 'It is taken back.'),
      ),
  };
}
