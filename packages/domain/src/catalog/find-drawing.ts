import type { Db } from '@stockroom/db/db';

/** What a product's picture is drawn from. */
export interface Drawing {
  slug: string;
  name: string;
  category: string;
  kind: string;
  colours: readonly string[];
}

/** Nothing where there is no such product. */
export async function findDrawing(db: Db, slug: string): Promise<Drawing | undefined> {
  const row = await db
    .selectFrom('products as p')
    .innerJoin('categories as c', 'c.id', 'p.category_id')
    .where('p.slug', '=', slug)
    .select(['p.slug', 'p.name', 'p.drawing', 'c.slug as category'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { kind, colours } = row.drawing;
  return { slug: row.slug, name: row.name, category: row.category, kind, colours };
}
