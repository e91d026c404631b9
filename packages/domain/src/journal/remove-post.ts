import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { lockPost } from './lock-post.ts';

/**
 * Removes a draft that readers never had, with its revisions and its address.
 * @throws not_found, post_cannot_change
 */
export async function removePost(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: { id: string },
): Promise<void> {
  const post = await lockPost(tx, input);
  if (post.status !== 'draft') {
    throw new ShopError({ code: 'post_cannot_change', status: post.status });
  }
  await tx.deleteFrom('posts').where('id', '=', post.id).execute();
  await writeAudit(tx, staffActor(account), 'post.remove', `post/${post.id}`, {
    title: post.title,
    slug: post.slug,
  });
}
