import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { lockPost } from './lock-post.ts';
import { refusePostStatus } from './post-status.ts';
import { refuseNewer } from './refuse-newer.ts';
import { releaseText } from './release-text.ts';

/**
 * Shows readers the text that the writer has before them, from now on: of a draft, of a post that waits
 * for its time, of an unpublished one, or the newer text of one that is published.
 * @throws not_found, post_changed, post_cannot_change, post_not_ready
 */
export async function publishPost(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: { id: string; version: number },
): Promise<void> {
  const post = await lockPost(tx, input);
  refusePostStatus(post.status, 'published');
  await refuseNewer(tx, post, input.version);
  const revisionId = await releaseText(tx, post);
  await tx
    .updateTable('posts')
    .set({
      status: 'published',
      publish_at: null,
      published_at: sql`coalesce(published_at, now())`,
      live_revision_id: revisionId,
    })
    .where('id', '=', post.id)
    .execute();
  await writeAudit(tx, staffActor(account), 'post.publish', `post/${post.id}`, {
    version: post.version,
    from: post.status,
  });
}
