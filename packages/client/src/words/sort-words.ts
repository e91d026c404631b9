import type { ProductSort } from '@stockroom/contract/catalog';

/** Every order in which goods may be listed, with its words. The first needs no mention. */
export const sortWords = {
  popular: 'Most loved first',
  newest: 'Newest first',
  'price-asc': 'Cheapest first',
  'price-desc': 'Dearest first',
} satisfies Record<ProductSort, string>;

export function isSort(text: unknown): text is ProductSort {
  return typeof text === 'string' && Object.hasOwn(sortWords, text);
}
