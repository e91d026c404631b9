import type { CategorySlug } from './categories.ts';
import type { Kind } from './kinds.ts';

/** A product of the shop, derived from the sales of one code or of several that are one thing. */
export interface Goods {
  /** SKU of the variant sold most often; what the product is found by at the next import. */
  sku: string;
  title: string;
  description: string;
  category: CategorySlug;
  kind: Kind;
  /** Colour words of its title or of its first variant's, and that variant's design: what it is drawn in. */
  colours: string[];
  /** Lines of real sales: how often somebody chose it, whatever the number of pieces. */
  timesSold: number;
  /** Day of the first sale, `YYYY-MM-DD`: later goods are newer. */
  since: string;
  /** At least one; by how often each was sold. */
  variants: GoodsVariant[];
}

export interface GoodsVariant {
  sku: string;
  /** What tells it from its siblings; empty where it is the only one. */
  option: string;
  pence: number;
  timesSold: number;
  onHand: number;
}
