import type { PostStatus } from '@stockroom/contract/journal';
import { ShopError } from '../shop-error.ts';

/**
 * The life of a post, as data. A published one is published again when its text has changed; one that
 * was taken back while it waited is a draft again, or unpublished if readers had it before.
 */
export const postTransitions = {
  draft: ['scheduled', 'published'],
  scheduled: ['scheduled', 'published', 'draft', 'unpublished'],
  published: ['published', 'unpublished'],
  unpublished: ['scheduled', 'published'],
} as const satisfies Record<PostStatus, readonly PostStatus[]>;

export function mayPostBecome(from: PostStatus, to: PostStatus): boolean {
  return (postTransitions[from] as readonly PostStatus[]).includes(to);
}

/** @throws post_cannot_change */
export function refusePostStatus(from: PostStatus, to: PostStatus): void {
  if (!mayPostBecome(from, to)) throw new ShopError({ code: 'post_cannot_change', status: from });
}
