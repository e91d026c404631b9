import type { OwnPicture } from './parsed-text.ts';

/** Pictures of the shop, and no others: one from elsewhere would tell its host who reads what. */
export function ownPicture(address: string): OwnPicture | undefined {
  const [, key] = /^\/uploads\/([\w-]{22})(?:-\d{1,5})?\.webp$/.exec(address) ?? [];
  if (key !== undefined) return { of: 'upload', key };
  const [, slug] = /^\/pictures\/([a-z0-9-]{1,200})\.svg$/.exec(address) ?? [];
  return slug === undefined ? undefined : { of: 'product', slug };
}
