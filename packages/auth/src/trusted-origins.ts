import { appOrigins, isFromApp } from './app-origin.ts';

/**
 * Whose pages may call `/api/auth/*`: the shop's own address. On plain http also the host that was
 * called itself, as a shop on somebody's desk is opened by `localhost` and `127.0.0.1` alike. A
 * browser writes both headers, and no page can. The phone app's scheme is trusted where an app
 * says it and no browser has written anything: no page is ever sent on to it.
 */
export function trustedOrigins(
  publicUrl: string,
  { development = false } = {},
): (request?: Request) => string[] {
  const https = publicUrl.startsWith('https:');
  const apps = appOrigins({ development });
  return (request) => {
    if (request && isFromApp(request.headers)) return [publicUrl, ...apps];
    const host = request?.headers.get('host');
    // better-auth reads stars and question marks in an origin as a pattern.
    const isOneHost =
      host !== null && host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host);
    return https || !isOneHost ? [publicUrl] : [publicUrl, `http://${host}`];
  };
}
