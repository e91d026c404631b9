import type { IncomingMessage } from 'node:http';

/** Cookies by which we know somebody: the guest's cart, and all that better-auth sets. */
const ours = /(?:^|;)\s*(?:__Host-|__Secure-)?(?:cart|stockroom\.[^=;]*)=/;

/**
 * Whether nothing in the request tells whose it is: no session, no cart, nothing under way. Cookies of
 * others, such as a proxy's, are no business of ours: no procedure reads them.
 */
export function isStranger({ headers }: IncomingMessage): boolean {
  const { cookie, authorization } = headers;
  if (authorization !== undefined || headers['x-cart-token'] !== undefined) return false;
  return cookie === undefined || !ours.test(cookie);
}
