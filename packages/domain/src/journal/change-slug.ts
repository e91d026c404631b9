import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { lockPost } from './lock-post.ts';
import { takeSlug } from './take-slug.ts';

/**
 * Gives a post another address. The former one leads to it for ever if readers ever had it; of a post that
 * nobody has read it is free again. A post may go back to an address of its own.
 * @throws not_found, slug_taken
 */
export async function changeSlug(
  tx: Tx,
  account: Pick<Account, 'id'>,
  { id, slug }: { id: string; slug: string },
): Promise<void> {
  const post = await lockPost(tx, { id });
  if (post.slug === slug) return;
  if (!(await takeSlug(tx, id, slug))) throw new ShopError({ code: 'slug_taken', slug });
  await tx.updateTable('posts').set({ slug }).where('id', '=', id).execute();
  if (post.publishedAt === null) {
    await tx.deleteFrom('post_slugs').where('post_id', '=', id).where('slug', '<>', slug).execute();
  }
  await writeAudit(tx, staffActor(account), 'post.change_slug', `post/${id}`, {
    from: post.slug,
    to: slug,
  });
}
