import { isIPv4, isIPv6 } from 'node:net';

/**
 * The neighbourhood of an address, in which the same home or office turns up again: the first three
 * numbers of an IPv4 address, the first three groups (/48) of an IPv6 one.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return networkOf(mapped);
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  // What '::' stands for are zeros, as many as are missing; of those only the first three count.
  if (tail !== undefined) while (groups.length < 3) groups.push('0');
  const first = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/48`;
}
