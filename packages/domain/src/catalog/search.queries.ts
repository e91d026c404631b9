import type { SearchProductsInput } from '@stockroom/contract/catalog';
import type { Db } from '@stockroom/db/db';
import { freshPlanMark } from '@stockroom/db/prepared-statements';
import { type RawBuilder, sql } from 'kysely';
import type { Position } from '../cursor.ts';
import { type CardRow, cardColumns } from './product-card.ts';
import type { Search } from './read-search.ts';

interface Asked {
  search: Search;
  /** Products whose SKU was typed. */
  sameSku: string[];
  /** No rank before has found anything. */
  nothingYet: boolean;
}

interface Rank {
  applies: (asked: Asked) => boolean;
  /** Of products `p`: what this rank finds and no better one has found. */
  where: (asked: Asked) => RawBuilder<boolean>;
  /** In thousandths, decides before popularity. */
  likeness?: (search: Search) => RawBuilder<number>;
}

/** pg_trgm's likeness of the query to the part of a name that is most like it, from 0 to 1. */
const alike = 0.6;
/**
 * Asked one after the other while nothing is found: the lower, the more names have to be compared. At the
 * last a word of five with two letters in each other's places is still found.
 */
const lessAlike = [0.45, 0.33];

export const ranks: Rank[] = [
  {
    applies: ({ sameSku }) => sameSku.length > 0,
    where: ({ sameSku }) => isOneOf(sameSku),
  },
  {
    applies: ({ search }) => search.phrased === null,
    where: ({ search, sameSku }) => sql`${inName(search, 'whole')} and not ${isOneOf(sameSku)}`,
  },
  {
    applies: ({ search }) => search.phrased === null && search.typing,
    where: ({ search, sameSku }) => sql`
      ${inName(search, 'begun')} and not ${inName(search, 'whole')} and not ${isOneOf(sameSku)}`,
  },
  {
    applies: ({ search }) => search.phrased === null,
    where: ({ search, sameSku }) => sql`
      ${anywhere(search)} and not ${inName(search, 'begun')} and not ${isOneOf(sameSku)}`,
  },
  {
    applies: ({ search }) => search.phrased !== null,
    where: ({ search, sameSku }) => sql`
      p.search @@ websearch_to_tsquery('english', ${search.phrased}) and not ${isOneOf(sameSku)}`,
  },
  {
    applies: ({ search }) => search.phrased === null,
    where: ({ search, sameSku }) => sql`
      ${isLike(search, alike)} and not ${anywhere(search)} and not ${isOneOf(sameSku)}`,
    likeness,
  },
  // Better than an empty page, and never below anything that fits.
  ...lessAlike.map((least): Rank => ({
    applies: ({ nothingYet }) => nothingYet,
    where: ({ search }) => isLike(search, least),
    likeness,
  })),
];

/** What somebody may be about to type: one look into an index, and no guessing at misspellings. */
export const begun: Rank = {
  applies: ({ search }) => search.phrased === null,
  where: ({ search }) => inName(search, 'begun'),
};

/** All words in the name of the product or of its variants (weights A and B). */
function inName(search: Search, last: 'whole' | 'begun'): RawBuilder<boolean> {
  return sql`p.search @@ to_tsquery('english', ${wordsQuery(search, last, 'AB')})`;
}

/** In its description, too. */
function anywhere(search: Search): RawBuilder<boolean> {
  return sql`p.search @@ to_tsquery('english', ${wordsQuery(search, 'begun', '')})`;
}

/** Words are letters, digits and points alone, so nothing in them ends the quotes. */
function wordsQuery({ words, typing }: Search, last: 'whole' | 'begun', weights: string): string {
  return words
    .map((word, index) => {
      const prefix = last === 'begun' && typing && index === words.length - 1 ? '*' : '';
      const options = prefix + weights;
      return options === '' ? `'${word}'` : `'${word}':${options}`;
    })
    .join(' & ');
}

/** As the index products_name_trigrams has it. */
const names = sql`translate(p.name || ' ' || p.variant_names, '-''’', '')`;

/**
 * The operator uses the index, the function does not; how alike the operator wants them is a setting. It is
 * set where the operator's other side is computed, so before the index is asked, and only for this
 * statement's transaction.
 */
function isLike({ letters }: Search, least: number): RawBuilder<boolean> {
  return sql`(
    select ${letters}::text
      from set_config('pg_trgm.word_similarity_threshold', ${String(least)}, true)
  ) <% ${names}`;
}

function likeness({ letters }: Search): RawBuilder<number> {
  return sql`(word_similarity(${letters}, ${names}) * 1000)::integer`;
}

function isOneOf(ids: string[]): RawBuilder<boolean> {
  return sql`(p.id = any(${ids}::bigint[]))`;
}

export async function findBySku(db: Db, skus: string[]): Promise<string[]> {
  if (skus.length === 0) return [];
  const rows = await db
    .selectFrom('variants')
    .select('product_id')
    .where('sku', 'in', skus)
    .execute();
  return rows.map(({ product_id }) => product_id);
}

/** What one rank finds, the best of it first, beyond `after`. */
export async function findRanked(
  db: Db,
  rank: Rank,
  asked: Asked & {
    filters: Pick<SearchProductsInput, 'category' | 'available' | 'minPrice' | 'maxPrice'>;
    after: Position | undefined;
    limit: number;
  },
): Promise<(CardRow & { likeness: number })[]> {
  const { category, available, minPrice, maxPrice } = asked.filters;
  const likenessOfName = rank.likeness?.(asked.search);
  let query = db
    .selectFrom('products as p')
    .select(cardColumns.map((column) => `p.${column}` as const))
    .select((likenessOfName ?? sql<number>`0`).as('likeness'))
    .where(rank.where(asked))
    .limit(asked.limit)
    // A rare word is best looked up, a common one is soon met on a walk through the popular products.
    .modifyFront(sql.raw(freshPlanMark));
  if (category !== undefined) {
    query = query.where('p.category_id', '=', (eb) =>
      eb.selectFrom('categories').select('id').where('slug', '=', category),
    );
  }
  if (available !== undefined) query = query.where('p.available', '=', available);
  if (minPrice !== undefined) query = query.where('p.price_amount', '>=', minPrice);
  if (maxPrice !== undefined) query = query.where('p.price_amount', '<=', maxPrice);

  if (likenessOfName) query = query.orderBy('likeness', 'desc');
  query = query.orderBy('p.popularity', 'desc').orderBy('p.id', 'desc');
  if (asked.after) {
    const [, alikeness = 0, popularity = 0] = asked.after.keys;
    const place = sql`${popularity}::integer, ${asked.after.id}::bigint`;
    query = query.where(
      likenessOfName
        ? sql<boolean>`(${likenessOfName}, p.popularity, p.id) < (${alikeness}::integer, ${place})`
        : sql<boolean>`(p.popularity, p.id) < (${place})`,
    );
  }
  return await query.execute();
}
