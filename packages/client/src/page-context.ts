import type { Client } from './create-client.ts';

/** What the server hands to each page it renders. It never reaches the browser. */
export interface PageContext {
  /** Calls procedures in this process, as the caller of this request. */
  trpc: Client;
  /** This request's Content-Security-Policy nonce, for every script element. */
  nonce: string;
}
