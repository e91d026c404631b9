import type { SchedulePostInput } from '@stockroom/contract/journal';
import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { lockPost } from './lock-post.ts';
import { refusePostStatus } from './post-status.ts';
import { refuseNewer } from './refuse-newer.ts';
import { releaseText } from './release-text.ts';

const furthestDays = 731;

/**
 * Publishes the text that the writer has before them at its minute. Scheduled again, it has a new minute;
 * the job of the earlier one finds nothing due and does nothing.
 * @throws not_found, post_changed, post_cannot_change, post_not_ready, post_time_refused
 */
export async function schedulePost(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: SchedulePostInput,
  now = new Date(),
): Promise<void> {
  const post = await lockPost(tx, input);
  refusePostStatus(post.status, 'scheduled');
  await refuseNewer(tx, post, input.version);
  const publishAt = minuteOf(new Date(input.publishAt));
  if (publishAt <= now) throw new ShopError({ code: 'post_time_refused', why: 'past' });
  if (publishAt.getTime() > now.getTime() + furthestDays * 86_400_000) {
    throw new ShopError({ code: 'post_time_refused', why: 'too_far' });
  }
  const revisionId = await releaseText(tx, post);
  await tx
    .updateTable('posts')
    .set({ status: 'scheduled', publish_at: publishAt, live_revision_id: revisionId })
    .where('id', '=', post.id)
    .execute();
  await enqueue(tx, 'post.publish', { postId: post.id }, { startAfter: publishAt });
  await writeAudit(tx, staffActor(account), 'post.schedule', `post/${post.id}`, {
    publishAt,
    version: post.version,
  });
}

function minuteOf(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 60_000) * 60_000);
}
