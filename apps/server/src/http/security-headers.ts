import type { Exchange } from './exchange.ts';

export interface SecurityOptions {
  /** Whether customers reach the shop over https: then browsers are told never to do otherwise. */
  https: boolean;
  /** Origins besides our own that a form may end up at: a provider's payment page. */
  formTargets: readonly string[];
  /** Vite needs its web socket, and injects the styles it is editing. */
  development: boolean;
}

/** Of what is no page: it runs nothing, shows nothing from anywhere, and stands in no frame. */
export const closedPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers that every answer carries, whichever area gives it. */
export function setSecurityHeaders({ res }: Exchange, options: SecurityOptions): void {
  res.setHeader('x-content-type-options', 'nosniff');
  // Not no-referrer: browsers would send `Origin: null` with our own forms.
  res.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('cross-origin-resource-policy', 'same-origin');
  res.setHeader('x-frame-options', 'DENY');
  res.setHeader(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), usb=(), browsing-topics=()',
  );
  res.setHeader('content-security-policy', closedPolicy);
  if (options.https) res.setHeader('strict-transport-security', 'max-age=63072000');
}

/**
 * A page's own policy, in place of the closed one above. No `unsafe-inline`: inline scripts and
 * style elements carry the nonce, and server-rendered markup must have no `style` attributes
 * (React sets styles through the CSSOM once it runs, which no policy forbids).
 */
export function setPagePolicy({ res, nonce }: Exchange, options: SecurityOptions): void {
  const allowed = [`'nonce-${nonce}'`];
  res.setHeader(
    'content-security-policy',
    pagePolicy({ scripts: allowed, styles: allowed }, options),
  );
}

/** The same policy, for whatever may stand inside of a page: a nonce, or the hashes of what stands there. */
export function pagePolicy(
  inline: { scripts: readonly string[]; styles: readonly string[] },
  { development, formTargets, https }: SecurityOptions,
): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline.scripts].join(' '),
    development
      ? "style-src 'self' 'unsafe-inline'"
      : ["style-src 'self'", ...inline.styles].join(' '),
    // Vite's client waits in a worker of its own for the server to come back.
    ...(development ? ["worker-src 'self' blob:"] : []),
    "img-src 'self' data:",
    development ? "connect-src 'self' ws: wss:" : "connect-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "object-src 'none'",
    // Mails, in the office.
    "frame-src 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
