import { isIPv6 } from 'node:net';

/**
 * Whose hits are counted together. An IPv4 address is somebody's own, or an office's; of IPv6 everybody
 * gets at least a /64, and whoever is limited by one address of it takes the next of 2^64.
 */
export function limitedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${ipv6Groups(address).slice(0, 4).join(':')}::` : address;
}

/** All eight groups, without leading zeros. */
export function ipv6Groups(address: string): string[] {
  const [whole = ''] = address.toLowerCase().split('%', 1);
  // The last two groups may be written as an IPv4 address; which ones they are is not asked here.
  const [head = '', tail] = whole.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const between = Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: between }, () => '0'), ...after];
}

function groupsOf(part: string): string[] {
  if (part === '') return [];
  return part.split(':').map((group) => Number.parseInt(group, 16).toString(16));
}
