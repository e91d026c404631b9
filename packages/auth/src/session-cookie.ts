import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SessionCookie {
  name: string;
  secret: string;
}

/**
 * What the names of all our cookies of signing in begin with. Under https browsers keep `__Host-` to this
 * very host: no other host of the domain can plant or read one. better-auth's own prefix is `__Secure-`.
 */
export function cookiePrefix(publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}stockroom`;
}

/** better-auth's name for it, with our prefix. */
export function sessionCookieName(publicUrl: string): string {
  return `${cookiePrefix(publicUrl)}.session_token`;
}

/**
 * The session's token out of a `cookie` header, if we signed it; undefined otherwise. The form is
 * better-call's signed cookie: `token.base64(HMAC-SHA256(secret, token))`, percent-encoded.
 */
export function readSessionToken(header: string | null, cookie: SessionCookie): string | undefined {
  const signed = header && findCookie(header, cookie.name);
  if (!signed) return undefined;
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', cookie.secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

function findCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return undefined; // Not percent-encoding, so not ours.
    }
  }
  return undefined;
}
