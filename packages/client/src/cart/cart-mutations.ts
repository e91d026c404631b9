import type { AppRouter } from '@stockroom/api/router';
import type { SetLineInput } from '@stockroom/contract/cart';
import type { QueryClient } from '@tanstack/react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { cartWithLine } from './cart-with-line.ts';

/** Changes of the cart go to the server one after the other, in the order in which they were made. */
const scope = { id: 'cart' };

/** Shows the change at once; if the shop refuses it, takes it back and tells `onRefused` why. */
export function setLineOptions(
  trpc: TRPCOptionsProxy<AppRouter>,
  queryClient: QueryClient,
  onRefused: (error: unknown) => void,
) {
  const { queryKey } = trpc.cart.get.queryOptions();
  return trpc.cart.setLine.mutationOptions({
    scope,
    onMutate: async (input: SetLineInput) => {
      // An answer that is on its way knows nothing of this change.
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      if (before) queryClient.setQueryData(queryKey, cartWithLine(before, input));
      return { before };
    },
    onError: (error, _input, shown) => {
      if (shown?.before) queryClient.setQueryData(queryKey, shown.before);
      void queryClient.invalidateQueries({ queryKey });
      onRefused(error);
    },
    onSuccess: async (cart) => {
      // One that was sent after a restart did not call off what was asked meanwhile.
      await queryClient.cancelQueries({ queryKey });
      // While another change waits, what it has shown already must not flicker back.
      if (queryClient.isMutating({ mutationKey: trpc.cart.setLine.mutationKey() }) > 1) return;
      queryClient.setQueryData(queryKey, cart);
    },
    onSettled: () => void queryClient.invalidateQueries(trpc.checkout.quote.queryFilter()),
  });
}

/** The answer is the cart, which `afterMutation` puts in its place. */
export function applyCodeOptions(trpc: TRPCOptionsProxy<AppRouter>) {
  return trpc.cart.applyCode.mutationOptions({ scope });
}
