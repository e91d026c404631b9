import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { lockPost } from './lock-post.ts';
import { refuseNewer } from './refuse-newer.ts';
import { writeRevision } from './write-revision.ts';

/**
 * Makes an earlier text the one being written, as a new revision: the texts between stay. Readers see it
 * once it is published.
 * @throws not_found, post_changed
 */
export async function restoreRevision(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: { id: string; revisionId: string; version: number },
): Promise<void> {
  const post = await lockPost(tx, input);
  await refuseNewer(tx, post, input.version);
  const revision = await tx
    .selectFrom('post_revisions')
    .select([
      'title',
      'summary',
      'markdown',
      'cover_id as coverId',
      'cover_alt as coverAlt',
      'version',
    ])
    .where('post_id', '=', post.id)
    .where('id', '=', input.revisionId)
    .executeTakeFirst();
  if (!revision) throw new ShopError({ code: 'not_found', what: 'revision' });
  const { version, ...text } = revision;
  await writeRevision(tx, post, account, text, 'restored');
  await writeAudit(tx, staffActor(account), 'post.restore', `post/${post.id}`, { version });
}
