import type { ListProductsInput, ProductSort } from '@stockroom/contract/catalog';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { freshPlanMark } from '@stockroom/db/prepared-statements';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { cardColumns, cardOf, type CardRow, type ProductPage } from './product-card.ts';

/**
 * A page of products. Unknown categories and impossible prices are empty, not refused: links outlive
 * categories.
 *
 * A cursor is a place in the sort, not a count: whatever else is added, removed or priced anew meanwhile, a
 * product that keeps its own place is shown exactly once. One whose price changes between two pages of a
 * list sorted by price is where its new price puts it: it may come again, or not at all.
 */
export async function listProducts(db: Db, input: ListProductsInput): Promise<ProductPage> {
  const { limit, sort, category, available, minPrice, maxPrice } = input;
  if ((minPrice ?? 0) > (maxPrice ?? Infinity)) return { items: [], nextCursor: null };

  const list = ['products', sort, category, available, minPrice, maxPrice];
  const after = decodeCursor(list, input.cursor);
  const rows = await queryFor({
    sort,
    category: category !== undefined,
    available: available !== undefined,
    minPrice: minPrice !== undefined,
    maxPrice: maxPrice !== undefined,
    after: after !== undefined,
  })(db, {
    category: category ?? '',
    available: available ?? true,
    minPrice: minPrice ?? 0,
    maxPrice: maxPrice ?? 0,
    afterKey: after?.keys[0] ?? 0,
    afterId: after?.id ?? '',
    // One more than asked tells whether there is a next page.
    limit: limit + 1,
  });

  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const { column } = orders[sort];
  return {
    items: items.map(cardOf),
    nextCursor: last
      ? encodeCursor(list, { keys: column ? [last[column]] : [], id: last.id })
      : null,
  };
}

/** Each ends in the id, which makes a place unique; the indexes of 0001 are in these orders. */
const orders = {
  popular: { column: 'popularity', direction: 'desc' },
  newest: { column: null, direction: 'desc' },
  'price-asc': { column: 'price_amount', direction: 'asc' },
  'price-desc': { column: 'price_amount', direction: 'desc' },
} as const satisfies Record<
  ProductSort,
  { column: 'popularity' | 'price_amount' | null; direction: 'asc' | 'desc' }
>;

/** Which parts a query has: queries of one shape differ in their values only. */
interface Shape {
  sort: ProductSort;
  category: boolean;
  available: boolean;
  minPrice: boolean;
  maxPrice: boolean;
  after: boolean;
}

interface Values {
  category: string;
  available: boolean;
  minPrice: number;
  maxPrice: number;
  afterKey: number;
  afterId: string;
  limit: number;
}

type ListQuery = (db: Db, values: Values) => Promise<CardRow[]>;

const queries = new Map<string, ListQuery>();

function queryFor(shape: Shape): ListQuery {
  const key = Object.values(shape).join();
  let query = queries.get(key);
  if (!query) {
    query = build(shape);
    queries.set(key, query);
  }
  return query;
}

function build(shape: Shape): ListQuery {
  const { column, direction } = orders[shape.sort];
  return compileOnce((db: Db, blank: Blanks<Values>) => {
    let query = db.selectFrom('products').select(cardColumns).limit(blank('limit'));
    if (shape.category) {
      query = query.where('category_id', '=', (eb) =>
        eb.selectFrom('categories').select('id').where('slug', '=', blank('category')),
      );
    }
    if (shape.available) query = query.where('available', '=', blank('available'));
    if (shape.minPrice) query = query.where('price_amount', '>=', blank('minPrice'));
    if (shape.maxPrice) query = query.where('price_amount', '<=', blank('maxPrice'));
    if ((shape.minPrice || shape.maxPrice) && column !== 'price_amount') {
      // Whether to walk the sort or the prices depends on how many products the prices leave.
      query = query.modifyFront(sql.raw(freshPlanMark));
    }

    if (column) query = query.orderBy(column, direction);
    query = query.orderBy('id', direction);
    if (shape.after) {
      const beyond = sql.raw(direction === 'asc' ? '>' : '<');
      const id = sql`${blank('afterId')}::bigint`;
      query = query.where(
        column
          ? sql<boolean>`(${sql.ref(column)}, id) ${beyond} (${blank('afterKey')}::integer, ${id})`
          : sql<boolean>`id ${beyond} ${id}`,
      );
    }
    return query;
  });
}
