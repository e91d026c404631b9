import type { Product, Variant } from '@stockroom/client/calls/shapes';
import { chosenVariant } from '@stockroom/client/catalog/chosen-variant';
import { useState } from 'react';

/** The variant that the customer looks at. */
export function useChosenVariant(
  product: Product,
): [chosen: Variant | undefined, choose: (variant: Variant) => void] {
  const [chosenId, setChosenId] = useState<string>();
  return [chosenVariant(product, chosenId), ({ id }) => setChosenId(id)];
}
