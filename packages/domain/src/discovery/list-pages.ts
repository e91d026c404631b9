import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

/** A page that may be found, by its slug, and when what it shows was last changed. */
export interface Address {
  slug: string;
  changedAt: Date;
}

/** As many as one file of a sitemap may hold. */
export const addressesInPart = 50_000;

/** Into how many parts the products fall: by their ids, so that none ever moves to another. */
export async function countProductParts(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('products')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  return Math.ceil(Number(last ?? 0) / addressesInPart);
}

/** The products of a part; the first is 1. */
export async function listProductAddresses(db: Db, part: number): Promise<Address[]> {
  return await db
    .selectFrom('products')
    .where('id', '>', String((part - 1) * addressesInPart))
    .where('id', '<=', String(part * addressesInPart))
    .select(['slug', 'updated_at as changedAt'])
    .orderBy('id')
    .execute();
}

/** Categories in which there is something, with the latest change in each. */
export async function listCategoryAddresses(db: Db): Promise<Address[]> {
  return await db
    .selectFrom('categories as c')
    .innerJoin('products as p', 'p.category_id', 'c.id')
    .groupBy(['c.id', 'c.slug', 'c.position'])
    .select((eb) => ['c.slug', eb.fn.max('p.updated_at').as('changedAt')])
    .orderBy('c.position')
    .orderBy('c.id')
    .execute();
}

/** What readers may see of the journal, the newest first. */
export async function listPostAddresses(db: Db): Promise<Address[]> {
  return await db
    .selectFrom('posts as p')
    .innerJoin('post_revisions as r', 'r.id', 'p.live_revision_id')
    .where(sql<boolean>`p.status = 'published'`)
    .select(['p.slug', sql<Date>`greatest(r.at, p.published_at)`.as('changedAt')])
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id', 'desc')
    // The rest of the first part is for the pages and the categories.
    .limit(addressesInPart - 5_000)
    .execute();
}
