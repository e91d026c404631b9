import { publishDue } from '@stockroom/domain/journal/publish-due';
import type { Handler } from '../handler.ts';

/** A post whose minute was changed meanwhile is not due, and the job of its new minute finds it. */
export const publishScheduled: Handler<'post.publish'> = async ({ transact }, job, { log }) => {
  const published = await transact((tx) => publishDue(tx, job));
  for (const postId of published) log.info({ postId }, 'a post was published');
};

/** What a lost job left behind. */
export const publishDuePosts: Handler<'posts.publish_due'> = async (
  { transact },
  _data,
  { log },
) => {
  const published = await transact((tx) => publishDue(tx));
  for (const postId of published) log.info({ postId }, 'a post was published by the sweep');
};
