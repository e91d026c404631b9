import type { Category } from '../calls/shapes.ts';
import type { GoodsWanted } from './catalog-queries.ts';

/** What the list is called, in its heading and in a browser's title. */
export function goodsTitle(
  wanted: Pick<GoodsWanted, 'query' | 'category' | 'sort'>,
  categories: Category[],
): string {
  const category = categories.find(({ slug }) => slug === wanted.category);
  if (wanted.query !== undefined) {
    const where = category ? ` in ${category.name}` : '';
    return `‘${wanted.query}’${where}`;
  }
  if (category) return category.name;
  if (wanted.category !== undefined) return 'A department that is gone';
  return wanted.sort === 'newest' ? 'New on the shelves' : 'Everything we sell';
}
