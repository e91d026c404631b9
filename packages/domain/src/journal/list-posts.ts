import type { ListPostsInput } from '@stockroom/contract/journal';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type PostCard, postCardOf, readablePosts } from './post-card.ts';

export interface PostPage {
  items: PostCard[];
  nextCursor: string | null;
}

/** What readers may see, the newest first. An unknown tag is an empty list: links outlive tags. */
export async function listPosts(db: Db, input: ListPostsInput): Promise<PostPage> {
  const { limit, tag } = input;
  const list = ['posts', tag];
  const after = decodeCursor(list, input.cursor);
  const query = queries[tag === undefined ? 'all' : 'tagged'][after ? 'later' : 'first'];
  const rows = await query(db, { limit: limit + 1, tag: tag ?? '', after: after?.id ?? '' });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(postCardOf),
    nextCursor: last ? encodeCursor(list, { keys: [], id: last.id }) : null,
  };
}

interface Values {
  limit: number;
  tag: string;
  after: string;
}

const build = (tagged: boolean, later: boolean) =>
  compileOnce((db: Db, blank: Blanks<Values>) => {
    let query = readablePosts(db)
      .orderBy('p.published_at', 'desc')
      .orderBy('p.id', 'desc')
      .limit(blank('limit'));
    if (tagged) {
      query = query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('post_tags as pt')
            .innerJoin('tags as t', 't.id', 'pt.tag_id')
            .whereRef('pt.post_id', '=', 'p.id')
            .where('t.slug', '=', blank('tag'))
            .select('t.id'),
        ),
      );
    }
    if (later) {
      // The last post of the page before is asked for its time: it never changes, and a published post
      // is never removed.
      query = query.where(
        sql<boolean>`(p.published_at, p.id) < (select published_at, id from posts where id = ${blank('after')}::bigint)`,
      );
    }
    return query;
  });

const queries = {
  all: { first: build(false, false), later: build(false, true) },
  tagged: { first: build(true, false), later: build(true, true) },
};
