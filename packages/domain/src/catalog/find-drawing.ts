import type { Db } from '@stockroom/db/db';

/** What a product's picture is drawn from. */
export interface Drawing {
  slug: string;
  name: string;
  category: string;
  kind: string;
  colours: readonly string[];
  /** What tells the variant that was asked for from its siblings; empty where none was. */
  variant: string;
}

/** Nothing where there is no such product, or no such variant of it. */
export async function findDrawing(
  db: Db,
  of: { slug: string; variantId?: string | undefined },
): Promise<Drawing | undefined> {
  const row = await db
    .selectFrom('products as p')
    .innerJoin('categories as c', 'c.id', 'p.category_id')
    .leftJoin('variants as v', (join) =>
      join.onRef('v.product_id', '=', 'p.id').on('v.id', '=', of.variantId ?? null),
    )
    .where('p.slug', '=', of.slug)
    .select(['p.slug', 'p.name', 'p.drawing', 'c.slug as category', 'v.name as variant'])
    .executeTakeFirst();
  if (!row || (of.variantId !== undefined && row.variant === null)) return undefined;
  const { kind, colours } = row.drawing;
  const { slug, name, category, variant } = row;
  return { slug, name, category, kind, colours, variant: variant ?? '' };
}
