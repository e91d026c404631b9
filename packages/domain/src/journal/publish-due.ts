import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { byJob } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';

/**
 * Publishes what is scheduled and whose minute has come: one post, or all of them. A single conditional
 * update, so that of many who come at once, on however many servers, one does it and the others find
 * nothing. Its date is the minute that was chosen, not the one in which a job got to it.
 * Returns the ids of the posts that it published.
 */
export async function publishDue(tx: Tx, only?: { postId: string }): Promise<string[]> {
  let due = tx
    .updateTable('posts')
    .set({
      status: 'published',
      published_at: sql`coalesce(published_at, publish_at)`,
      publish_at: null,
    })
    .where('status', '=', 'scheduled')
    .where('publish_at', '<=', sql<Date>`clock_timestamp()`);
  if (only) due = due.where('id', '=', only.postId);
  const published = await due.returning('id').execute();
  for (const { id } of published) await writeAudit(tx, byJob, 'post.publish', `post/${id}`);
  return published.map(({ id }) => id);
}
