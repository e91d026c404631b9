import type { CartLine } from '@stockroom/client/calls/shapes';
import { setLineOptions } from '@stockroom/client/cart/cart-mutations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { say } from '../ui/say.ts';
import { tellRefused } from './tell-refused.ts';

/** Changes a line at once, and takes it back if the shop will not have it. */
export function useSetLine() {
  return useMutation(setLineOptions(useTRPC(), useQueryClient(), tellRefused));
}

/** Takes a line out, with a way back. */
export function useTakeOut(): (line: CartLine) => void {
  const { mutate } = useSetLine();
  return ({ variantId, quantity, name }) => {
    mutate({ variantId, quantity: 0 });
    say({
      words: `‘${name}’ is out of your cart.`,
      action: { label: 'Undo', onPress: () => mutate({ variantId, quantity }) },
    });
  };
}
