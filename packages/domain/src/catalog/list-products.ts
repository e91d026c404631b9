import type { ListProductsInput } from '@stockroom/contract/catalog';
import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { pictureOf } from './picture.ts';

export interface ProductCard {
  slug: string;
  name: string;
  /** The lowest price among its variants. */
  price: Money;
  available: boolean;
  /** Address of its picture, square. */
  image: string;
}

export interface ProductPage {
  items: ProductCard[];
  nextCursor: string | null;
}

/** A page of products. Unknown categories are empty, not refused: links outlive categories. */
export async function listProducts(db: Db, input: ListProductsInput): Promise<ProductPage> {
  let query = db
    .selectFrom('products')
    .select(['id', 'slug', 'name', 'image', 'currency', 'price_amount', 'available', 'popularity'])
    // One more than asked tells whether there is a next page.
    .limit(input.limit + 1);
  if (input.category !== undefined) {
    query = query.where('category_id', '=', (eb) =>
      eb.selectFrom('categories').select('id').where('slug', '=', input.category ?? ''),
    );
  }
  if (input.available !== undefined) query = query.where('available', '=', input.available);
  if (input.minPrice !== undefined) query = query.where('price_amount', '>=', input.minPrice);
  if (input.maxPrice !== undefined) query = query.where('price_amount', '<=', input.maxPrice);

  const after = decodeCursor(input.cursor);
  switch (input.sort) {
    case 'popular':
      query = query.orderBy('popularity', 'desc').orderBy('id', 'desc');
      if (after) {
        query = query.where(sql<boolean>`(popularity, id) < (${after.key}::integer, ${after.id}::bigint)`);
      }
      break;
    case 'price-asc':
      query = query.orderBy('price_amount').orderBy('id');
      if (after) {
        query = query.where(sql<boolean>`(price_amount, id) > (${after.key}::integer, ${after.id}::bigint)`);
      }
      break;
    case 'price-desc':
      query = query.orderBy('price_amount', 'desc').orderBy('id', 'desc');
      if (after) {
        query = query.where(sql<boolean>`(price_amount, id) < (${after.key}::integer, ${after.id}::bigint)`);
      }
      break;
    case 'newest':
      query = query.orderBy('id', 'desc');
      if (after) query = query.where('id', '<', after.id);
      break;
  }

  const rows = await query.execute();
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => ({
      slug: row.slug,
      name: row.name,
      price: { amount: row.price_amount, currency: row.currency },
      available: row.available,
      image: pictureOf(row),
    })),
    nextCursor: last
      ? encodeCursor({ key: input.sort === 'popular' ? last.popularity : last.price_amount, id: last.id })
      : null,
  };
}
