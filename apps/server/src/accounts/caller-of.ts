import type { Caller } from '@stockroom/auth/caller';
import type { Transact } from '@stockroom/db/transact';
import { hashCartToken } from '@stockroom/domain/cart/cart-key';
import { mergeCarts } from '@stockroom/domain/cart/merge-carts';
import type { Exchange } from '../http/exchange.ts';
import { keepCartToken, readCartToken } from '../trpc/cart-token.ts';

/** Makes the caller of a request known to packages/auth; whoever signs in keeps the guest's cart. */
export type CallerOf = (exchange: Exchange) => Caller;

export function callerFinder(transact: Transact, https: boolean): CallerOf {
  return (exchange) => ({
    address: exchange.address,
    async signedIn(account) {
      const token = readCartToken(exchange.req, https);
      if (token === null) return;
      const from = { tokenHash: hashCartToken(token), accountId: account.id };
      await transact((tx) => mergeCarts(tx, from));
      // Only now: had the merge failed, the next sign-in would still find the guest's cart.
      keepCartToken(exchange, null, https);
    },
  });
}
