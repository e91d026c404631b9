import type { IncomingMessage } from 'node:http';

/** Names of cookies by which we know somebody: the guest's cart, and all that better-auth sets. */
const ours = /^(?:__Host-|__Secure-)?(?:cart$|stockroom\.)/;

/**
 * Whether nothing in the request tells whose it is: no session, no cart, nothing under way. Cookies of
 * others, such as a proxy's, are no business of ours: no procedure reads them.
 *
 * Names are cut out as whoever reads the cookies does (`readCartToken`, `readSessionToken`): what they
 * take for a cart in `cart =…` must be one here, too, or its page would be kept for everybody.
 */
export function isStranger({ headers }: IncomingMessage): boolean {
  const { cookie, authorization } = headers;
  if (authorization !== undefined || headers['x-cart-token'] !== undefined) return false;
  return cookie === undefined || !cookie.split(';').some((pair) => ours.test(nameOf(pair)));
}

function nameOf(pair: string): string {
  return pair.slice(0, Math.max(pair.indexOf('='), 0)).trim();
}
