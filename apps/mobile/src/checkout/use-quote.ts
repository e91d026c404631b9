import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { keepPreviousData, useIsMutating, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';

/** What the cart would cost, sent there; without a method, by the shop's first. */
export function useQuote(country: string, shippingMethodId: string | undefined) {
  const trpc = useTRPC();
  // A sum of a cart that is not the one on the screen would be no sum.
  const changes = useIsMutating({ mutationKey: trpc.cart.setLine.mutationKey() });
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...trpc.checkout.quote.queryOptions({ address: { country }, shippingMethodId }),
    // Somebody is about to pay this: it is asked for anew each time it comes into view.
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const isEmpty = refusalOf(error)?.code === 'cart_empty';
  return {
    quote: error ? undefined : data,
    isStale: isPlaceholderData || changes > 0,
    isEmpty,
    error: isEmpty ? null : error,
    requote: async () => (await refetch()).data,
  };
}
