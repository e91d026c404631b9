import { listPostsInput, postBySlugInput, relatedPostsInput } from '@stockroom/contract/journal';
import { findPost } from '@stockroom/domain/journal/find-post';
import { listPosts } from '@stockroom/domain/journal/list-posts';
import { listRelatedPosts } from '@stockroom/domain/journal/list-related-posts';
import { listTags } from '@stockroom/domain/journal/list-tags';
import { keptProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const journalRouter = router({
  list: keptProcedure('journal')
    .input(listPostsInput)
    .query(({ ctx, input }) => listPosts(ctx.db, input)),
  bySlug: keptProcedure('journal', 'product:*')
    .input(postBySlugInput)
    .query(({ ctx, input }) => findPost(ctx.db, input)),
  related: keptProcedure('journal')
    .input(relatedPostsInput)
    .query(({ ctx, input }) => listRelatedPosts(ctx.db, input)),
  tags: keptProcedure('journal').query(({ ctx }) => listTags(ctx.db)),
});
