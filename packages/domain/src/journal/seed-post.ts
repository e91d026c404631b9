import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { createPost } from './create-post.ts';
import { keepPicture, type NewPicture } from './keep-picture.ts';
import { publishPost } from './publish-post.ts';
import { savePost } from './save-post.ts';
import { schedulePost } from './schedule-post.ts';
import { setTags } from './set-tags.ts';

export interface SeededPost {
  slug: string;
  title: string;
  summary: string;
  markdown: string;
  tags: readonly string[];
  cover: { picture: NewPicture; alt: string } | null;
  /** In the past: published then; in the future: scheduled for then; null: a draft. */
  publishAt: Date | null;
}

/** Puts a post into a new shop by the rules by which staff write one, but with a past. */
export async function seedPost(
  tx: Tx,
  author: Pick<Account, 'id'>,
  post: SeededPost,
): Promise<void> {
  const { id, version: first } = await createPost(tx, author, post);
  const cover = post.cover && {
    key: (await keepPicture(tx, author, post.cover.picture)).key,
    alt: post.cover.alt,
  };
  const text = { title: post.title, summary: post.summary, markdown: post.markdown, cover };
  const { version } = await savePost(tx, author, { ...text, id, version: first, autosave: false });
  await setTags(tx, author, { id, tags: post.tags });
  if (post.publishAt === null) return;
  if (post.publishAt > new Date()) {
    await schedulePost(tx, author, { id, version, publishAt: post.publishAt.toISOString() });
    return;
  }
  await publishPost(tx, author, { id, version });
  const at = post.publishAt;
  await tx
    .updateTable('posts')
    .set({ created_at: at, updated_at: at, published_at: at })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('post_revisions')
    .set({ begun_at: at, at })
    .where('post_id', '=', id)
    .execute();
}
