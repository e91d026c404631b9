import type { PostText } from '@stockroom/contract/post-text';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { keptText } from './kept-text.ts';
import { fillText } from './fill-text.ts';
import { type PostCard, postCardOf, readablePosts } from './post-card.ts';

export interface PostDetail extends PostCard {
  movedTo: null;
  blocks: PostText;
}

/** Under an address that the post had before: where it lives now, for a lasting redirect. */
export interface MovedPost {
  movedTo: string;
}

const postByAnySlug = compileOnce((db: Db, blank: Blanks<{ slug: string }>) =>
  readablePosts(db)
    .innerJoin('post_slugs as s', 's.post_id', 'p.id')
    .where('s.slug', '=', blank('slug'))
    .select('r.markdown'),
);

/**
 * A post as readers may see it, or where it has moved to.
 * @throws not_found
 */
export async function findPost(
  db: Db,
  { slug }: { slug: string },
): Promise<PostDetail | MovedPost> {
  const [row] = await postByAnySlug(db, { slug });
  if (!row) throw new ShopError({ code: 'not_found', what: 'post' });
  if (row.slug !== slug) return { movedTo: row.slug };
  const { blocks } = await fillText(db, keptText(row.markdown), 'customer');
  return { movedTo: null, ...postCardOf(row), blocks };
}
