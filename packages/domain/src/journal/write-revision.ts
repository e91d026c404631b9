import type { Tx } from '@stockroom/db/db';
import type { PostRevisionsTable } from '@stockroom/db/tables/journal';
import { sql } from 'kysely';
import type { LockedPost } from './lock-post.ts';
import { parseText } from './parse-text.ts';

/** Minutes for which a row of autosaves grows before another one is begun. */
const sittingMinutes = 10;

/** What a post says, all of it. */
export interface WholeText {
  title: string;
  summary: string;
  markdown: string;
  coverId: string | null;
  coverAlt: string;
}

/**
 * Gives a post a new text, and its history a revision of it: the newest revision is always the text that
 * the post has. A sitting of autosaves by one writer is one row, which grows until somebody presses a
 * button, ten minutes have passed or another writer comes; what was saved on purpose is never written over.
 * @throws post_too_complex
 */
export async function writeRevision(
  tx: Tx,
  post: LockedPost,
  by: { id: string },
  text: WholeText,
  kind: 'autosaved' | 'saved' | 'restored',
): Promise<{ version: number; at: Date }> {
  const { words } = parseText(text.markdown);
  const version = post.version + 1;
  const now = sql<Date>`clock_timestamp()`;
  const columns = {
    title: text.title,
    summary: text.summary,
    markdown: text.markdown,
    cover_id: text.coverId,
    cover_alt: text.coverAlt,
  };
  const { updated_at: at } = await tx
    .updateTable('posts')
    .set({ ...columns, version, updated_at: now, updated_by: by.id })
    .where('id', '=', post.id)
    .returning('updated_at')
    .executeTakeFirstOrThrow();
  const row = { ...columns, words, version, kind, at };
  const sitting = kind === 'restored' ? undefined : await findSitting(tx, post, by);
  if (sitting) {
    await tx.updateTable('post_revisions').set(row).where('id', '=', sitting.id).execute();
  } else {
    await tx
      .insertInto('post_revisions')
      .values({ ...row, post_id: post.id, account_id: by.id, begun_at: at })
      .execute();
  }
  return { version, at };
}

async function findSitting(
  tx: Tx,
  post: LockedPost,
  by: { id: string },
): Promise<{ id: string } | undefined> {
  const autosaved: PostRevisionsTable['kind'] = 'autosaved';
  return await tx
    .selectFrom('post_revisions')
    .select('id')
    .where('post_id', '=', post.id)
    .where('version', '=', post.version)
    .where('kind', '=', autosaved)
    .where('account_id', '=', by.id)
    .where('begun_at', '>', sql<Date>`clock_timestamp() - make_interval(mins => ${sittingMinutes})`)
    .executeTakeFirst();
}
