import type { PostProduct } from '@stockroom/contract/post-text';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { pictureOf } from '../catalog/picture.ts';

const productsBySlugs = compileOnce((db: Db, blank: Blanks<{ slugs: string[] }>) =>
  db
    .selectFrom('products as p')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('variants as v')
          .whereRef('v.product_id', '=', 'p.id')
          .select([
            sql<number>`count(*)::integer`.as('choices'),
            sql<number | null>`max(v.price_amount)`.as('highest_amount'),
            sql<number | null>`sum(v.on_hand - v.reserved)::integer`.as('available'),
            sql<
              string | null
            >`(array_agg(v.id order by v.position, v.id) filter (where v.on_hand > v.reserved))[1]::text`.as(
              'variant_id',
            ),
          ])
          .as('f'),
      (join) => join.onTrue(),
    )
    .where('p.slug', '=', sql<string>`any(${blank('slugs')}::text[])`)
    .select([
      'p.slug',
      'p.name',
      'p.image',
      'p.currency',
      'p.price_amount',
      'f.choices',
      'f.highest_amount',
      'f.available',
      'f.variant_id',
    ]),
);

/** The products of these slugs as they are now; one that does not exist is not in it. */
export async function readNamedProducts(
  db: Db,
  slugs: string[],
): Promise<Map<string, PostProduct>> {
  if (slugs.length === 0) return new Map();
  const rows = await productsBySlugs(db, { slugs });
  return new Map(
    rows.map((row) => [
      row.slug,
      {
        slug: row.slug,
        name: row.name,
        image: pictureOf(row),
        price: { amount: row.price_amount, currency: row.currency },
        from: row.highest_amount !== null && row.highest_amount > row.price_amount,
        choices: row.choices ?? 0,
        available: row.available ?? 0,
        variantId: row.variant_id,
      },
    ]),
  );
}
