import { isSort } from '@stockroom/client/words/sort-words';
import { readAmount } from '@stockroom/client/words/read-amount';
import type { GoodsWanted } from '@stockroom/client/catalog/catalog-queries';

const names = ['query', 'category', 'sort', 'min', 'max', 'available'] as const;

/** The parameters of the web's own `/products`; prices as people type them. */
export type GoodsSearch = Partial<Record<(typeof names)[number], string>>;

/** Of an address, those that were meant; one that stands there twice is none. */
export function readGoodsSearch(parameters: Record<string, unknown>): GoodsSearch {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = parameters[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

/**
 * Which goods an address asks for. What cannot be meant is left out: an old or mistyped link still
 * shows goods.
 */
export function goodsWanted(search: GoodsSearch, currency: string): Wanted {
  const { query = '', category = '', sort, min, max, available } = search;
  const amount = (text = '') => {
    const read = readAmount(text, currency);
    return read === undefined || read > dearest ? undefined : read;
  };
  const words = query.trim().slice(0, 200);
  return {
    query: words === '' ? undefined : words,
    category: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(category) ? category : undefined,
    // What is searched is in the order in which it fits.
    sort: words === '' && isSort(sort) && sort !== 'popular' ? sort : undefined,
    available: available === '1' ? true : undefined,
    minPrice: amount(min),
    maxPrice: amount(max),
  };
}

export type Wanted = Omit<GoodsWanted, 'cursor'>;

/** In minor units: the highest price that the contract lets anybody ask for. */
const dearest = 100_000_000;
