import type { SavePostInput } from '@stockroom/contract/journal';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { addAccount, nextNumber } from '@stockroom/testing/rows';
import { createPost } from './create-post.ts';
import { findOfficePost } from './find-office-post.ts';
import { publishPost } from './publish-post.ts';
import { savePost } from './save-post.ts';

/** What a writer sends for a post that is ready to be read. */
export function textOf(
  post: { id: string; version: number },
  changes: Partial<SavePostInput> = {},
): SavePostInput {
  return {
    id: post.id,
    version: post.version,
    title: 'How we wrap',
    summary: 'Tissue, twine and time.',
    markdown: 'Once upon a time.',
    cover: null,
    autosave: false,
    ...changes,
  };
}

/** A draft by an account of its own, ready to be published. */
export async function addPost(
  { db, transact }: { db: Db; transact: Transact },
  changes: Partial<SavePostInput> = {},
) {
  const writer = await addAccount(db, { role: 'staff' });
  const post = await transact((tx) =>
    createPost(tx, writer, { title: `Post ${nextNumber()}`, slug: `post-${nextNumber()}` }),
  );
  const { version } = await transact((tx) => savePost(tx, writer, textOf(post, changes)));
  return { id: post.id, slug: post.slug, version, writer };
}

export async function addPublished(
  database: { db: Db; transact: Transact },
  changes: Partial<SavePostInput> = {},
) {
  const post = await addPost(database, changes);
  await database.transact((tx) => publishPost(tx, post.writer, post));
  return { ...post, ...(await findOfficePost(database.db, post)) };
}
