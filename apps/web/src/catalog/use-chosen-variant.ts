import type { Product, Variant } from '@stockroom/client/calls/shapes';
import { useState } from 'react';

/** The variant that the customer looks at: the one chosen, or the first that can be bought. */
export function useChosenVariant({
  variants,
}: Product): [chosen: Variant | undefined, choose: (variant: Variant) => void] {
  const [chosenId, setChosenId] = useState<string>();
  const chosen =
    variants.find(({ id }) => id === chosenId) ??
    variants.find(({ available }) => available > 0) ??
    variants[0];
  return [chosen, ({ id }) => setChosenId(id)];
}
