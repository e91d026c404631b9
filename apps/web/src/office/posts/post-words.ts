import type { PostStatus } from '@stockroom/contract/journal';

/** What staff read of where a post is. */
export const postStatusWords = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  unpublished: 'Taken back',
} satisfies Record<PostStatus, string>;

export function isPostStatus(text: unknown): text is PostStatus {
  return typeof text === 'string' && Object.hasOwn(postStatusWords, text);
}

export const postStatuses = Object.keys(postStatusWords).filter(isPostStatus);

/** '1 order', '12 orders' */
export function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
