import type { RouterContext } from '../router-context.ts';

/** What the cart would cost, sent there; without a method, by the shop's first. */
export function quoteOptions(
  trpc: RouterContext['trpc'],
  country: string,
  shippingMethodId: string | undefined,
) {
  return trpc.checkout.quote.queryOptions(
    { address: { country }, shippingMethodId },
    // Somebody is about to pay this: it is asked for anew each time it comes into view.
    { staleTime: 0, retry: false },
  );
}
