import type { ListOfficePostsInput, PostStatus } from '@stockroom/contract/journal';
import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { readShop } from '../shop/read-shop.ts';
import { postSales } from './post-sales.ts';

export interface OfficePostCard {
  id: string;
  slug: string;
  title: string;
  status: PostStatus;
  publishAt: Date | null;
  publishedAt: Date | null;
  author: string | null;
  updatedAt: Date;
  updatedBy: string | null;
  /** Whether its text is newer than the one that readers have or wait for. */
  hasChanges: boolean;
  /** What was bought from it. */
  sold: { orders: number; pieces: number; amount: Money };
}

export interface OfficePostPage {
  items: OfficePostCard[];
  nextCursor: string | null;
}

/** Every post there is, the newest first. */
export async function listOfficePosts(
  db: Db,
  input: ListOfficePostsInput,
): Promise<OfficePostPage> {
  const list = ['office posts', input.status, input.query];
  const after = decodeCursor(list, input.cursor);
  const { currency } = await readShop(db);
  let query = officePosts(db)
    .orderBy('p.id', 'desc')
    .limit(input.limit + 1);
  if (input.status !== undefined) query = query.where('p.status', '=', input.status);
  if (input.query) query = query.where('p.title', 'ilike', `%${escapeLike(input.query)}%`);
  if (after) query = query.where('p.id', '<', after.id);
  const rows = await query.execute();
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => officePostCardOf(row, currency)),
    nextCursor: last ? encodeCursor(list, { keys: [], id: last.id }) : null,
  };
}

export function officePosts(db: Db) {
  return db
    .selectFrom('posts as p')
    .leftJoin('accounts as a', 'a.id', 'p.author_id')
    .leftJoin('accounts as u', 'u.id', 'p.updated_by')
    .leftJoin('post_revisions as r', 'r.id', 'p.live_revision_id')
    .leftJoin(postSales(db).as('sold'), 'sold.from_post_id', 'p.id')
    .select([
      'p.id',
      'p.slug',
      'p.title',
      'p.status',
      'p.publish_at as publishAt',
      'p.published_at as publishedAt',
      'a.name as author',
      'p.updated_at as updatedAt',
      'u.name as updatedBy',
      sql<boolean>`coalesce(r.version <> p.version, false)`.as('hasChanges'),
      'sold.orders',
      'sold.pieces',
      'sold.amount',
    ]);
}

type OfficeRow = Awaited<ReturnType<ReturnType<typeof officePosts>['execute']>>[number];

export function officePostCardOf(row: OfficeRow, currency: string): OfficePostCard {
  const { orders, pieces, amount, ...card } = row;
  return {
    id: card.id,
    slug: card.slug,
    title: card.title,
    status: card.status,
    publishAt: card.publishAt,
    publishedAt: card.publishedAt,
    author: card.author,
    updatedAt: card.updatedAt,
    updatedBy: card.updatedBy,
    hasChanges: card.hasChanges,
    sold: { orders: orders ?? 0, pieces: pieces ?? 0, amount: { amount: amount ?? 0, currency } },
  };
}

function escapeLike(words: string): string {
  return words.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
