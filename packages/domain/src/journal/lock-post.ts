import type { PostStatus } from '@stockroom/contract/journal';
import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** A post whose row this transaction holds: nobody else changes it until the commit. */
export interface LockedPost {
  id: string;
  slug: string;
  status: PostStatus;
  publishAt: Date | null;
  publishedAt: Date | null;
  title: string;
  summary: string;
  markdown: string;
  coverId: string | null;
  coverAlt: string;
  version: number;
  updatedAt: Date;
  updatedBy: string | null;
}

/**
 * Everything that changes a post begins here.
 * @throws not_found
 */
export async function lockPost(tx: Tx, { id }: { id: string }): Promise<LockedPost> {
  const post = await tx
    .selectFrom('posts')
    .select([
      'id',
      'slug',
      'status',
      'publish_at as publishAt',
      'published_at as publishedAt',
      'title',
      'summary',
      'markdown',
      'cover_id as coverId',
      'cover_alt as coverAlt',
      'version',
      'updated_at as updatedAt',
      'updated_by as updatedBy',
    ])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!post) throw new ShopError({ code: 'not_found', what: 'post' });
  return post;
}
