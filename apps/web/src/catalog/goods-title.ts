import type { Category } from '@stockroom/client/calls/shapes';
import type { GoodsSearch } from './goods-search.ts';

/** What the list is called, in its heading and in the browser's title. */
export function goodsTitle(search: GoodsSearch, categories: Category[]): string {
  const category = categories.find(({ slug }) => slug === search.category);
  if (search.query !== undefined) {
    const where = category ? ` in ${category.name}` : '';
    return `‘${search.query}’${where}`;
  }
  if (category) return category.name;
  if (search.category !== undefined) return 'A department that is gone';
  return search.sort === 'newest' ? 'New on the shelves' : 'Everything we sell';
}
