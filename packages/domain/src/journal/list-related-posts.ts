import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { type PostCard, postCardOf, readablePosts } from './post-card.ts';

/** What to read after a post: those that share most tags with it, then the newest. Never itself. */
export async function listRelatedPosts(
  db: Db,
  { slug, limit }: { slug: string; limit: number },
): Promise<PostCard[]> {
  const shared = sql<string>`(
    select count(*) from post_tags mine
      join post_slugs s on s.post_id = mine.post_id
      join post_tags theirs on theirs.tag_id = mine.tag_id
     where s.slug = ${slug} and theirs.post_id = p.id)`;
  const rows = await readablePosts(db)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('post_slugs as own')
            .whereRef('own.post_id', '=', 'p.id')
            .where('own.slug', '=', slug)
            .select('own.slug'),
        ),
      ),
    )
    .orderBy(shared, 'desc')
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(postCardOf);
}
