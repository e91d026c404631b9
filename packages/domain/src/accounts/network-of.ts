import { isIPv4, isIPv6 } from 'node:net';
import { ipv6Groups } from '../rate-limits/limited-address.ts';

/**
 * The neighbourhood of an address, in which the same home or office turns up again: the first three
 * numbers of an IPv4 address, the first three groups (/48) of an IPv6 one.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return networkOf(mapped);
  if (!isIPv6(address)) return 'unknown';
  return `${ipv6Groups(address).slice(0, 3).join(':')}::/48`;
}
