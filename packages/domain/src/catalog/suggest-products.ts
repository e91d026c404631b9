import type { SuggestProductsInput } from '@stockroom/contract/catalog';
import type { Db } from '@stockroom/db/db';
import { cardOf, type ProductCard } from './product-card.ts';
import { readSearch } from './read-search.ts';
import { begun, findRanked } from './search.queries.ts';

/** As many as fit below the field on a phone, above its keyboard. */
const most = 6;

/**
 * What the search may be about to say, the most popular first. It is asked with every pause in typing,
 * so that it costs one query on an index; what is misspelt is left to the search itself.
 */
export async function suggestProducts(
  db: Db,
  { query }: SuggestProductsInput,
): Promise<ProductCard[]> {
  const search = readSearch(query);
  const asked = search && { search, sameSku: [], nothingYet: false };
  if (!asked || !begun.applies(asked)) return [];
  const rows = await findRanked(db, begun, {
    ...asked,
    filters: {},
    after: undefined,
    limit: most,
  });
  return rows.map(cardOf);
}
