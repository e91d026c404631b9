import type { ListProductsInput, ProductSort } from '@stockroom/contract/catalog';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { freshPlanMark } from '@stockroom/db/prepared-statements';
import { type RawBuilder, sql } from 'kysely';
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
  const byPrice = column === 'price_amount';
  return compileOnce((db: Db, blank: Blanks<Values>) => {
    let query = db.selectFrom('products').select(cardColumns).limit(blank('limit'));
    if (shape.available) query = query.where('available', '=', blank('available'));

    const category = {
      column: 'category_id',
      value: sql`(select id from categories where slug = ${blank('category')})`,
    } as const;
    const minPrice = { column: 'price_amount', value: sql`${blank('minPrice')}::integer` } as const;
    const maxPrice = { column: 'price_amount', value: sql`${blank('maxPrice')}::integer` } as const;
    const within: Place = shape.category ? [category] : [];
    const place: Place = [
      ...within,
      ...(column ? [{ column, value: sql`${blank('afterKey')}::integer` }] : []),
      { column: 'id', value: sql`${blank('afterId')}::bigint` },
    ];
    for (const part of place) query = query.orderBy(part.column, direction);

    // A category is between two bounds, not equal to one value: that leaves PostgreSQL only the index in
    // this very order. It likes to walk the whole shop in the hope of meeting enough of the category.
    if (shape.category) query = query.where(compare(within, '>=')).where(compare(within, '<='));
    const ascending = direction === 'asc';
    if (shape.after) query = query.where(compare(place, ascending ? '>' : '<'));

    if (byPrice) {
      // Where the list begins or ends. A page that follows another begins beyond the one bound already,
      // and saying so twice would make the list seem shorter than it is.
      const [least, most] = [[...within, minPrice] as const, [...within, maxPrice] as const];
      const begun = shape.after;
      if (shape.minPrice && !(begun && ascending)) query = query.where(compare(least, '>='));
      if (shape.maxPrice && !(begun && !ascending)) query = query.where(compare(most, '<='));
    }
    if (!byPrice && (shape.minPrice || shape.maxPrice)) {
      if (shape.minPrice) query = query.where(compare([minPrice], '>='));
      if (shape.maxPrice) query = query.where(compare([maxPrice], '<='));
      // Whether to walk the sort or the prices depends on how many products the prices leave.
      query = query.modifyFront(sql.raw(freshPlanMark));
    }
    return query;
  });
}

type Place = readonly {
  column: 'category_id' | 'popularity' | 'price_amount' | 'id';
  value: RawBuilder<unknown>;
}[];

/** `(a, b) > ($1, $2)`: by a, and where that is equal by b. */
function compare(place: Place, than: '<' | '<=' | '>' | '>='): RawBuilder<boolean> {
  const columns = sql.join(place.map(({ column }) => sql.ref(column)));
  const values = sql.join(place.map(({ value }) => value));
  return sql`(${columns}) ${sql.raw(than)} (${values})`;
}
