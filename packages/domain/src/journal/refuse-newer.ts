import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import type { LockedPost } from './lock-post.ts';

/**
 * Says no where the writer has not seen the text that the post has now, with whose it is.
 * @throws post_changed
 */
export async function refuseNewer(tx: Tx, post: LockedPost, seen: number): Promise<void> {
  if (post.version === seen) return;
  const by = await tx
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', post.updatedBy)
    .executeTakeFirst();
  throw new ShopError({
    code: 'post_changed',
    version: post.version,
    by: by?.name ?? null,
    at: post.updatedAt.toISOString(),
  });
}
