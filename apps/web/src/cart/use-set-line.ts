import { setLineOptions } from '@stockroom/client/cart/cart-mutations';
import type { CartLine } from '@stockroom/client/calls/shapes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../trpc.ts';
import { say } from '../ui/say.ts';

/** Changes a line at once, and says so if the shop will not have it. */
export function useSetLine() {
  return useMutation(
    setLineOptions(useTRPC(), useQueryClient(), (error) => say({ error, urgent: true })),
  );
}

/** Takes a line out, with a way back. */
export function useTakeOut(): (line: CartLine) => void {
  const setLine = useSetLine();
  return ({ variantId, quantity, name }) =>
    setLine.mutate(
      { variantId, quantity: 0 },
      {
        onSuccess: () =>
          say({
            words: `‘${name}’ is back on the shelf.`,
            action: { label: 'Undo', onPress: () => setLine.mutate({ variantId, quantity }) },
          }),
      },
    );
}
