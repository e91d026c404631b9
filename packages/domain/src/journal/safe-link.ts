import type { PostLink } from '@stockroom/contract/post-text';

const schemes = new Set(['https:', 'http:', 'mailto:']);

/** Stands for the shop while an address is taken apart; a real one could be written in a post. */
const here = 'https://here.invalid';

/**
 * Where an address leads, or nothing if it may not. It is read by the very rules that a browser reads it
 * by, and what was read is given on, not what was written: no disguise of a scheme gets through.
 */
export function safeLink(address: string): PostLink | undefined {
  if (address.startsWith('#')) return { to: 'heading', id: address.slice(1) };
  let url: URL;
  try {
    url = new URL(address, here);
  } catch {
    return undefined;
  }
  if (!schemes.has(url.protocol)) return undefined;
  if (url.origin === here) {
    // `//evil.test` and `\\evil.test` have a host of their own and are elsewhere.
    // `/..//evil.test` has none as it is written, and would have one as it is read.
    return address.startsWith('/') && !url.pathname.startsWith('//')
      ? { to: 'shop', path: url.pathname + url.search + url.hash }
      : undefined;
  }
  // A name before the host is there to make it look like another one.
  if (url.username !== '' || url.password !== '') return undefined;
  return { to: 'elsewhere', url: url.href };
}
