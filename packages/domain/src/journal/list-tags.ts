import { compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

export interface TagCount {
  slug: string;
  name: string;
  /** Posts that readers may see. */
  count: number;
}

const readTags = compileOnce((db: Db) =>
  db
    .selectFrom('tags as t')
    .innerJoin('post_tags as pt', 'pt.tag_id', 't.id')
    .innerJoin('posts as p', 'p.id', 'pt.post_id')
    .where(sql<boolean>`p.status = 'published'`)
    .groupBy(['t.id'])
    .select(['t.slug', 't.name', sql<number>`count(*)::integer`.as('count')])
    .orderBy('t.name'),
);

/** By name; without those of which there is nothing to read. */
export async function listTags(db: Db): Promise<TagCount[]> {
  return await readTags(db, {});
}
