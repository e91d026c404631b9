import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { pictureColumn, uploadedPicture } from './post-picture.ts';

/**
 * An earlier text of a post, whole; of that post only.
 * @throws not_found
 */
export async function findRevision(db: Db, input: { id: string; revisionId: string }) {
  const row = await db
    .selectFrom('post_revisions as r')
    .leftJoin('accounts as a', 'a.id', 'r.account_id')
    .where('r.post_id', '=', input.id)
    .where('r.id', '=', input.revisionId)
    .select([
      'r.id',
      'r.version',
      'r.kind',
      'r.at',
      'a.name as by',
      'r.title',
      'r.summary',
      'r.markdown',
      'r.cover_alt',
      pictureColumn('r.cover_id').as('cover'),
    ])
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'revision' });
  const { cover, cover_alt: alt, ...revision } = row;
  return { ...revision, cover: cover && uploadedPicture(cover, alt) };
}
