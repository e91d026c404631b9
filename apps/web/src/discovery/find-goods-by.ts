import type { GoodsSearch } from '../catalog/goods-search.ts';
import { isFiltered } from '../catalog/goods-search.ts';
import type { Finding } from './page-head.ts';
import { crumbsData } from './structured-data.ts';

/** Of all the lists that there can be, those of a department are worth finding; the rest show the same. */
export function findGoodsBy(
  search: GoodsSearch,
  title: string,
  nextCursor: string | null,
): Finding {
  const { query, category, cursor, sort } = search;
  const path = category === undefined ? '/products' : `/products?category=${category}`;
  return {
    title,
    description: `${title}: small, well-chosen things for the house, straight from the shelf.`,
    path,
    unlisted:
      query !== undefined || cursor !== undefined || sort !== undefined || isFiltered(search),
    next:
      nextCursor === null
        ? undefined
        : `${path}${category === undefined ? '?' : '&'}cursor=${encodeURIComponent(nextCursor)}`,
    data: [
      crumbsData([
        { name: 'Everything', path: '/products' },
        ...(category === undefined ? [] : [{ name: title, path }]),
      ]),
    ],
  };
}
