import type { Caller } from '@stockroom/auth/caller';
import type { Transact } from '@stockroom/db/transact';
import { hashCartToken } from '@stockroom/domain/cart/cart-key';
import { mergeCarts } from '@stockroom/domain/cart/merge-carts';
import { claimGuestOrders } from '@stockroom/domain/orders/claim-guest-orders';
import type { Exchange } from '../http/exchange.ts';
import { keepCartToken, readCartToken } from '../trpc/cart-token.ts';

/**
 * Makes the caller of a request known to packages/auth. Whoever signs in keeps the guest's cart, and
 * finds the orders that were placed as a guest with the address that the account has proved to own.
 */
export type CallerOf = (exchange: Exchange) => Caller;

export function callerFinder(transact: Transact, https: boolean): CallerOf {
  return (exchange) => ({
    address: exchange.address,
    async signedIn(account) {
      const token = readCartToken(exchange.req, https);
      await transact(async (tx) => {
        await claimGuestOrders(tx, account);
        if (token === null) return;
        await mergeCarts(tx, { tokenHash: hashCartToken(token), accountId: account.id });
      });
      if (token === null) return;
      // Only now: had the merge failed, the next sign-in would still find the guest's cart.
      keepCartToken(exchange, null, https);
    },
  });
}
