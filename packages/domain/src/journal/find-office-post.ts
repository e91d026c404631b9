import type { PostPicture } from '@stockroom/contract/post-text';
import type { Db } from '@stockroom/db/db';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { ShopError } from '../shop-error.ts';
import { readShop } from '../shop/read-shop.ts';
import { type OfficePostCard, officePostCardOf, officePosts } from './list-office-posts.ts';
import type { PostTag } from './post-card.ts';
import { pictureColumn, uploadedPicture } from './post-picture.ts';

export interface OfficePost extends OfficePostCard {
  summary: string;
  markdown: string;
  /** `key` is what saving sends back. */
  cover: { key: string; picture: PostPicture } | null;
  tags: PostTag[];
  /** What saving and publishing send back, so that they refuse a text that was not seen. */
  version: number;
  /** Addresses that lead to it besides its own. */
  formerSlugs: string[];
}

/**
 * A post as its writers have it.
 * @throws not_found
 */
export async function findOfficePost(db: Db, { id }: { id: string }): Promise<OfficePost> {
  const row = await officePosts(db)
    .where('p.id', '=', id)
    .select((eb) => [
      'p.summary',
      'p.markdown',
      'p.version',
      'p.cover_alt',
      pictureColumn('p.cover_id').as('cover'),
      jsonArrayFrom(
        eb
          .selectFrom('post_tags as pt')
          .innerJoin('tags as t', 't.id', 'pt.tag_id')
          .whereRef('pt.post_id', '=', 'p.id')
          .select(['t.slug', 't.name'])
          .orderBy('pt.position'),
      ).as('tags'),
      jsonArrayFrom(
        eb
          .selectFrom('post_slugs as s')
          .whereRef('s.post_id', '=', 'p.id')
          .whereRef('s.slug', '<>', 'p.slug')
          .select('s.slug')
          .orderBy('s.created_at'),
      ).as('former'),
    ])
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'post' });
  const { currency } = await readShop(db);
  return {
    ...officePostCardOf(row, currency),
    summary: row.summary,
    markdown: row.markdown,
    cover: row.cover && {
      key: row.cover.key,
      picture: uploadedPicture(row.cover, row.cover_alt),
    },
    tags: row.tags,
    version: row.version,
    formerSlugs: row.former.map(({ slug }) => slug),
  };
}
