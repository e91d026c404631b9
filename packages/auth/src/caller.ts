import { AsyncLocalStorage } from 'node:async_hooks';
import type { Account } from '@stockroom/domain/accounts/account';

/** Who sends a request to better-auth, as the server knows it. */
export interface Caller {
  /** The real address: from the socket, or from the proxy that the operator trusts. */
  address: string;
  /**
   * Called once the caller has become somebody, before the answer is sent: the place to merge the
   * guest's cart. If it throws, signing in succeeds all the same, so it must leave things such that
   * a later request can do it.
   */
  signedIn?: (account: Account) => Promise<void>;
}

/** better-auth's hooks get a request of its own making; the caller travels beside it. */
export const callers = new AsyncLocalStorage<Caller>();
