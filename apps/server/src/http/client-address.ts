import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';

/** Finds whose request this is, for rate limits and logs. */
export type FindAddress = (req: IncomingMessage) => string;

/**
 * Without trusted proxies the socket's address is the truth, and `X-Forwarded-For` is only what
 * anybody may write. With them, the last address in the chain that is not such a proxy is the
 * caller: whatever stands to its left was written by the caller.
 */
export function createFindAddress(trustedProxies: BlockList | undefined): FindAddress {
  return (req) => {
    const socketAddress = plain(req.socket.remoteAddress ?? '');
    if (!trustedProxies || !isTrusted(socketAddress)) return socketAddress;
    const forwarded = req.headers['x-forwarded-for'];
    const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
    let caller = socketAddress;
    for (const hop of chain.reverse()) {
      const address = plain(hop.trim());
      if (isIP(address) === 0) break;
      caller = address;
      if (!isTrusted(address)) break;
    }
    return caller;
  };

  function isTrusted(address: string): boolean {
    const family = isIP(address);
    return (
      family !== 0 && (trustedProxies?.check(address, family === 6 ? 'ipv6' : 'ipv4') ?? false)
    );
  }
}

/** A dual-stack socket reports IPv4 callers as ::ffff:192.0.2.1. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}
