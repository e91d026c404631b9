import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { lockPost } from './lock-post.ts';
import { refusePostStatus } from './post-status.ts';

/**
 * Takes a post back from readers, or from the minute that it waits for. One that readers never had is a
 * draft again. Its addresses stay its own.
 * @throws not_found, post_cannot_change
 */
export async function unpublishPost(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: { id: string },
): Promise<void> {
  const post = await lockPost(tx, input);
  const to = post.status === 'scheduled' && post.publishedAt === null ? 'draft' : 'unpublished';
  refusePostStatus(post.status, to);
  await tx
    .updateTable('posts')
    .set({ status: to, publish_at: null, ...(to === 'draft' && { live_revision_id: null }) })
    .where('id', '=', post.id)
    .execute();
  await writeAudit(tx, staffActor(account), 'post.unpublish', `post/${post.id}`, {
    from: post.status,
  });
}
