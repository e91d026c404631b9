import type { GoodsWanted } from '@stockroom/client/catalog/catalog-queries';
import { readAmount } from '@stockroom/client/words/read-amount';
import { isSort } from '@stockroom/client/words/sort-words';
import type { ProductSort } from '@stockroom/contract/catalog';
import { onlyMeant } from '../only-meant.ts';

/** The address of `/products`, as a person reads it: prices in the shop's currency, as they were typed. */
export interface GoodsSearch {
  query?: string;
  category?: string;
  sort?: ProductSort;
  min?: string;
  max?: string;
  available?: '1';
  cursor?: string;
}

/** In minor units: the highest price that the contract lets anybody ask for. */
const dearest = 100_000_000;

/**
 * What cannot be meant is left out: an old or mistyped link still shows goods. The contract's
 * schemas would say the same, at the price of shipping zod to every reader.
 */
export function readGoodsSearch(raw: Record<string, unknown>): GoodsSearch {
  const search: GoodsSearch = {};
  const query = String(raw['query'] ?? '')
    .trim()
    .slice(0, 200);
  if (query !== '') search.query = query;
  const category = String(raw['category'] ?? '');
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(category) && category.length <= 200) {
    search.category = category;
  }
  const { sort } = raw;
  if (isSort(sort) && sort !== 'popular') search.sort = sort;
  for (const bound of ['min', 'max'] as const) {
    const text = String(raw[bound] ?? '').trim();
    if (/^\d{0,7}([.,]\d{0,3})?$/.test(text) && /\d/.test(text)) search[bound] = text;
  }
  if (raw['available'] === '1') search.available = '1';
  const cursor = String(raw['cursor'] ?? '');
  if (cursor !== '' && cursor.length <= 500) search.cursor = cursor;
  return onlyMeant(raw, search);
}

/** `currency`: the shop's, in which prices were typed. What is no amount of it narrows nothing. */
export function goodsWanted(search: GoodsSearch, currency: string): GoodsWanted {
  const amount = (text = '') => {
    const read = readAmount(text, currency);
    return read === undefined || read > dearest ? undefined : read;
  };
  return {
    query: search.query,
    category: search.category,
    sort: search.query === undefined ? search.sort : undefined,
    available: search.available === '1' ? true : undefined,
    minPrice: amount(search.min),
    maxPrice: amount(search.max),
    cursor: search.cursor,
  };
}

/** Whether anything but category, words and place in the list narrows what is shown. */
export function isFiltered(search: GoodsSearch): boolean {
  return (search.min ?? search.max ?? search.available) !== undefined;
}
