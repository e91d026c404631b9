import type { PostPicture } from '@stockroom/contract/post-text';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { pictureColumn, type PictureRow, uploadedPicture } from './post-picture.ts';

export interface PostTag {
  slug: string;
  name: string;
}

export interface PostCard {
  slug: string;
  title: string;
  summary: string;
  publishedAt: Date;
  /** When what readers see was last changed. */
  updatedAt: Date;
  /** A name; null where the account is gone. */
  author: string | null;
  tags: PostTag[];
  /** Minutes, at least one. */
  readingMinutes: number;
  cover: PostPicture | null;
}

/** Posts as readers have them: `posts as p`, their live text `r`. Nothing else is readable to them. */
export function readablePosts(db: Db) {
  return (
    db
      .selectFrom('posts as p')
      .innerJoin('post_revisions as r', 'r.id', 'p.live_revision_id')
      .leftJoin('accounts as a', 'a.id', 'p.author_id')
      // A literal, as the index of published posts has it.
      .where(sql<boolean>`p.status = 'published'`)
      .select((eb) => [
        'p.id',
        'p.slug',
        'r.title',
        'r.summary',
        'r.words',
        'r.cover_alt',
        'r.at as revised_at',
        'p.published_at',
        'a.name as author',
        pictureColumn('r.cover_id').as('cover'),
        jsonArrayFrom(
          eb
            .selectFrom('post_tags as pt')
            .innerJoin('tags as t', 't.id', 'pt.tag_id')
            .whereRef('pt.post_id', '=', 'p.id')
            .select(['t.slug', 't.name'])
            .orderBy('pt.position'),
        ).as('tags'),
      ])
  );
}

interface CardRow {
  slug: string;
  title: string;
  summary: string;
  words: number;
  cover_alt: string;
  revised_at: Date;
  published_at: Date | null;
  author: string | null;
  cover: PictureRow | null;
  tags: PostTag[];
}

export function postCardOf(row: CardRow): PostCard {
  if (!row.published_at) throw new Error('A published post has no time of publishing');
  const { published_at: publishedAt, revised_at: revisedAt } = row;
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    publishedAt,
    updatedAt: revisedAt > publishedAt ? revisedAt : publishedAt,
    author: row.author,
    tags: row.tags,
    readingMinutes: readingMinutes(row.words),
    cover: row.cover && uploadedPicture(row.cover, row.cover_alt),
  };
}

/** What people read quietly of prose. */
const wordsPerMinute = 220;

export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
