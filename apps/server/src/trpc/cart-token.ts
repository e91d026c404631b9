import type { IncomingMessage } from 'node:http';
import { type Exchange, setCookie } from '../http/exchange.ts';

/** Seconds that a guest's cart is remembered by its browser. */
const cookieAge = 90 * 24 * 60 * 60;

/** Under https the prefix keeps other hosts of the domain from planting a cart. */
export function cartCookieName(https: boolean): string {
  return https ? '__Host-cart' : 'cart';
}

/** The guest's cart token: from an app's header, else from the cookie; null if neither is sane. */
export function readCartToken(req: IncomingMessage, https: boolean): string | null {
  const header = req.headers['x-cart-token'];
  const token =
    typeof header === 'string' && header ? header : readCookie(req, cartCookieName(https));
  return token !== undefined && /^[\w-]{16,128}$/.test(token) ? token : null;
}

/**
 * Gives the token to whoever asked: to an app in the `x-cart-token` header; to a browser only as
 * an HttpOnly cookie, because what scripts can read, a script that should not be there can steal.
 * A caller that is neither for certain gets both.
 */
export function keepCartToken(exchange: Exchange, token: string | null, https: boolean): void {
  const { headers } = exchange.req;
  const isApp =
    headers['x-cart-token'] !== undefined || headers['x-stockroom-client'] !== undefined;
  const isBrowser =
    headers['sec-fetch-site'] !== undefined ||
    headers.origin !== undefined ||
    headers.cookie !== undefined;
  if (isApp || !isBrowser) {
    if (!exchange.res.headersSent) exchange.res.setHeader('x-cart-token', token ?? '');
  }
  if (!isApp) {
    const age = token === null ? 0 : cookieAge;
    setCookie(
      exchange,
      `${cartCookieName(https)}=${token ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`,
    );
  }
}

function readCookie(req: IncomingMessage, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals !== -1 && pair.slice(0, equals).trim() === name)
      return pair.slice(equals + 1).trim();
  }
  return undefined;
}
