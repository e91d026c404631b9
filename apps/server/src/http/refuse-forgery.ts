import type { IncomingMessage } from 'node:http';

/** Browsers send these without asking; they change nothing. */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Says why a request is refused as forged by another site, or nothing when it may pass.
 *
 * A browser names the page that a non-GET request comes from in `Origin`, and its relation in
 * `Sec-Fetch-Site`; neither can be written by a page. A request with neither header is not from
 * a browser of this decade: it may pass if it carries no cookies, or the `x-stockroom-client`
 * header, which a foreign page could add only after a preflight that we never grant.
 */
export function refuseForgery(req: IncomingMessage, publicOrigin: string): string | undefined {
  if (safeMethods.has(req.method ?? '')) return undefined;
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'];

  if (origin !== undefined) {
    if (origin === publicOrigin || isOwnHost(origin, host, publicOrigin)) return undefined;
    return refusal(
      `It came from ${origin === 'null' ? 'a page of unknown origin' : 'another site'}.`,
    );
  }
  if (site !== undefined) {
    return site === 'same-origin' || site === 'none'
      ? undefined
      : refusal('It came from another site.');
  }
  if (req.headers.cookie !== undefined && req.headers['x-stockroom-client'] === undefined) {
    return refusal(
      'It carries cookies but does not say where it comes from: send an Origin header, or x-stockroom-client if you are an app.',
    );
  }
  return undefined;
}

/** By the host that was asked; a page that came over http cannot speak for a shop that has https. */
function isOwnHost(origin: string, host: string | undefined, publicOrigin: string): boolean {
  if (host === undefined) return false;
  if (origin === `https://${host}`) return true;
  return origin === `http://${host}` && publicOrigin.startsWith('http:');
}

function refusal(why: string): string {
  return `This request was refused, to protect your account. ${why}`;
}
