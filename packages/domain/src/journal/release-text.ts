import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import type { LockedPost } from './lock-post.ts';

/**
 * Marks the text that the post has now as one for readers, which nothing writes over from here on.
 * Returns the revision's id.
 * @throws post_not_ready
 */
export async function releaseText(tx: Tx, post: LockedPost): Promise<string> {
  const { id, words } = await tx
    .selectFrom('post_revisions')
    .select(['id', 'words'])
    .where('post_id', '=', post.id)
    .where('version', '=', post.version)
    .executeTakeFirstOrThrow();
  const missing = [
    ...(post.summary === '' ? (['summary'] as const) : []),
    ...(words === 0 ? (['text'] as const) : []),
    ...(post.coverId !== null && post.coverAlt === '' ? (['cover_words'] as const) : []),
  ];
  if (missing.length > 0) throw new ShopError({ code: 'post_not_ready', missing });
  await tx
    .updateTable('post_revisions')
    .set({ kind: 'published' })
    .where('id', '=', id)
    .where('kind', '<>', 'published')
    .execute();
  return id;
}
