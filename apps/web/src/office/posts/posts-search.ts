import type { PostStatus } from '@stockroom/contract/journal';
import { onlyMeant, readCursor } from '../../only-meant.ts';
import { isPostStatus } from './post-words.ts';

/** Which posts staff look at. */
export interface PostsSearch {
  status?: PostStatus;
  query?: string;
  cursor?: string;
}

export function readPostsSearch(raw: Record<string, unknown>): PostsSearch {
  const { status } = raw;
  const query = String(raw['query'] ?? '')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, 200);
  return onlyMeant(raw, {
    ...(isPostStatus(status) && { status }),
    ...(query !== '' && { query }),
    ...readCursor(raw),
  });
}
