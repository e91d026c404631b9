/**
 * What the last import wrote into a product's `imported`. A value that differs from it today was
 * changed by the owner, and is the owner's from then on.
 */
export interface ImportedFacts {
  name: string;
  description: string;
  category: string;
  /** Pence by SKU. */
  prices: Record<string, number>;
}
