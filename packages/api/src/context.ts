import type { Db, Tx } from '@stockroom/db/db';
import type { Account } from '@stockroom/domain/accounts/account';
import type { Passwords } from '@stockroom/domain/accounts/passwords';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';

/** What a procedure knows of its caller and may reach. `apps/server` makes one for each request. */
export interface Context {
  /** For reads. */
  db: Db;
  /** Alone begins and commits. */
  transact: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
  /** The session's account, looked up at most once and only when somebody asks; null for a guest. */
  account: () => Promise<Account | null>;
  /** The same look-up, with the session itself. */
  signedIn: () => Promise<SignedIn | null>;
  /** Looks up again, past what this request remembers: for answers that last, such as streams. */
  lookAgain: () => Promise<Account | null>;
  passwords: Passwords;
  /** The version of the phone app that calls; null for browsers, and for apps that do not say it. */
  appVersion: string | null;
  /** The oldest version of it that is served. */
  oldestApp: string;
  /** A shop with made-up goods and known passwords. */
  isDemo: boolean;
  /** The caller's browser as it names itself. */
  userAgent: string | null;
  /** The guest's cart token, as the cookie or the `x-cart-token` header gave it. */
  cartToken: string | null;
  /** Gives the guest a cart token: as a cookie to browsers, as `x-cart-token` to apps. */
  keepCartToken: (token: string | null) => void;
  /** The real address of the caller, for rate limits. */
  address: string;
  requestId: string;
  /** The shop's own address, without a slash at its end. */
  publicUrl: string;
  watcher: OrderWatcher;
  /** Whether a provider is configured that takes money. */
  takesPayments: boolean;
  /** Signs the challenges of the contact form; the same in every server process. */
  challengeKey: string;
  /** Ends when the caller has gone or the server stops. */
  signal: AbortSignal;
}
