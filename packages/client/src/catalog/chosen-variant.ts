import type { Product, Variant } from '../calls/shapes.ts';

/** The variant that a customer looks at: the one chosen, or the first that can be bought. */
export function chosenVariant(
  { variants }: Pick<Product, 'variants'>,
  chosenId: string | undefined,
): Variant | undefined {
  return (
    variants.find(({ id }) => id === chosenId) ??
    variants.find(({ available }) => available > 0) ??
    variants[0]
  );
}
