import type { Tx } from '@stockroom/db/db';

/**
 * Makes an address the post's own, for good; returns whether it is. Of two posts that want one at once, the
 * second waits here for the first to commit, and then has it not.
 */
export async function takeSlug(tx: Tx, postId: string, slug: string): Promise<boolean> {
  const taken = await tx
    .insertInto('post_slugs')
    .values({ slug, post_id: postId })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('slug')
    .executeTakeFirst();
  if (taken) return true;
  const own = await tx
    .selectFrom('post_slugs')
    .select('slug')
    .where('slug', '=', slug)
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return own !== undefined;
}
