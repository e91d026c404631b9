import type { SearchProductsInput } from '@stockroom/contract/catalog';
import type { Db } from '@stockroom/db/db';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { cardOf, type ProductPage } from './product-card.ts';
import { readSearch } from './read-search.ts';
import { findBySku, findRanked, ranks } from './search.queries.ts';

/**
 * What fits best comes first: the very SKU, then names with all the words, names with the last word begun,
 * texts that mention them, and names spelt alike. Equals are in the order of their popularity. If there is
 * none of all these, whatever resembles the query at all.
 *
 * Each of these ranks is one query on an index, asked only when the page has room left: a page costs one or
 * two where the query is well spelt. For cursors the same holds as for `listProducts`.
 */
export async function searchProducts(db: Db, input: SearchProductsInput): Promise<ProductPage> {
  const search = readSearch(input.query);
  const { limit, category, available, minPrice, maxPrice } = input;
  if (!search || (minPrice ?? 0) > (maxPrice ?? Infinity)) return { items: [], nextCursor: null };

  const list = ['search', search, category, available, minPrice, maxPrice];
  const after = decodeCursor(list, input.cursor);
  const [firstRank = 0] = after?.keys ?? [];
  const sameSku = await findBySku(db, search.skus);

  const found: (Awaited<ReturnType<typeof findRanked>>[number] & { rank: number })[] = [];
  for (const [index, rank] of ranks.slice(firstRank).entries()) {
    const resuming = after !== undefined && index === 0;
    const asked = { search, sameSku, nothingYet: found.length === 0 && after === undefined };
    if (!resuming && !rank.applies(asked)) continue;
    const rows = await findRanked(db, rank, {
      ...asked,
      filters: input,
      after: resuming ? after : undefined,
      // One more than a page tells whether there is a next one.
      limit: limit + 1 - found.length,
    });
    found.push(...rows.map((row) => ({ ...row, rank: firstRank + index })));
    if (found.length > limit) break;
  }

  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(cardOf),
    nextCursor: last
      ? encodeCursor(list, { keys: [last.rank, last.likeness, last.popularity], id: last.id })
      : null,
  };
}
