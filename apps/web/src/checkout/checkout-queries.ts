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

/** What an address there is made of. It changes with the shop's version alone. */
export function addressFormOptions(trpc: RouterContext['trpc'], country: string) {
  return trpc.checkout.addressForm.queryOptions({ country }, { staleTime: Infinity });
}

/** The account's saved addresses; nobody asks for a guest. */
export function savedAddressesOptions(trpc: RouterContext['trpc']) {
  return trpc.account.addresses.list.queryOptions(undefined, { staleTime: 0 });
}
