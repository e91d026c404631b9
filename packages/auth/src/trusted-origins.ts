/**
 * Whose pages may call `/api/auth/*`: the shop's own address. On plain http also the host that was
 * called itself, as a shop on somebody's desk is opened by `localhost` and `127.0.0.1` alike. A
 * browser writes both headers, and no page can.
 */
export function trustedOrigins(publicUrl: string): (request?: Request) => string[] {
  const https = publicUrl.startsWith('https:');
  return (request) => {
    const host = request?.headers.get('host');
    // better-auth reads stars and question marks in an origin as a pattern.
    const isOneHost =
      host !== null && host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host);
    return https || !isOneHost ? [publicUrl] : [publicUrl, `http://${host}`];
  };
}
