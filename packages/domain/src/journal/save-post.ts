import type { SavePostInput } from '@stockroom/contract/journal';
import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { ShopError } from '../shop-error.ts';
import { type LockedPost, lockPost } from './lock-post.ts';
import { refuseNewer } from './refuse-newer.ts';
import { type WholeText, writeRevision } from './write-revision.ts';

export interface SavedPost {
  version: number;
  updatedAt: Date;
}

/**
 * Keeps what was written. Readers see nothing of it until it is published. Over a newer text it is
 * refused, with who wrote that one and when; the same text again, as after an answer that was lost, is
 * not a change and is never refused.
 * @throws not_found, post_changed, post_too_complex
 */
export async function savePost(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: SavePostInput,
): Promise<SavedPost> {
  const post = await lockPost(tx, input);
  const text: WholeText = {
    title: input.title,
    summary: input.summary,
    markdown: input.markdown,
    coverId: input.cover ? await findPicture(tx, input.cover.key) : null,
    coverAlt: input.cover?.alt ?? '',
  };
  if (isText(post, text)) {
    if (!input.autosave) await keepSitting(tx, post);
    return { version: post.version, updatedAt: post.updatedAt };
  }
  await refuseNewer(tx, post, input.version);
  const kind = input.autosave ? 'autosaved' : 'saved';
  const { version, at } = await writeRevision(tx, post, account, text, kind);
  return { version, updatedAt: at };
}

async function findPicture(tx: Tx, key: string): Promise<string> {
  const picture = await tx
    .selectFrom('pictures')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirst();
  if (!picture) throw new ShopError({ code: 'not_found', what: 'picture' });
  return picture.id;
}

function isText(post: LockedPost, text: WholeText): boolean {
  return (
    post.title === text.title &&
    post.summary === text.summary &&
    post.markdown === text.markdown &&
    post.coverId === text.coverId &&
    post.coverAlt === text.coverAlt
  );
}

/** What was saved on purpose is not written over by the next autosave. */
async function keepSitting(tx: Tx, post: LockedPost): Promise<void> {
  await tx
    .updateTable('post_revisions')
    .set({ kind: 'saved' })
    .where('post_id', '=', post.id)
    .where('version', '=', post.version)
    .where('kind', '=', 'autosaved')
    .execute();
}
