import type { AccountForms } from '@stockroom/contract/account-forms';
import type { Client } from './create-client.ts';

/** What the server hands to each page it renders. It never reaches the browser. */
export interface PageContext {
  /** Calls procedures in this process, as the caller of this request. */
  trpc: Client;
  /** Signing in and its relatives, for forms that work without JavaScript. */
  accountForms: AccountForms;
  /** Scheme, host and port by which the shop is reached: addresses for others are made whole with it. */
  origin: string;
  /** Whether this is the demo shop, whose footer says so and where its goods come from. */
  isDemo: boolean;
  /** On an order's page: where it leads back into the app that opened this browser in order to pay. */
  appReturn: string | null;
  /** This request's Content-Security-Policy nonce, for every script element. */
  nonce: string;
}
