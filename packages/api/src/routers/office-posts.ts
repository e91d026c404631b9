import {
  changeSlugInput,
  createPostInput,
  listOfficePostsInput,
  listRevisionsInput,
  postByIdInput,
  postVersionInput,
  previewPostInput,
  restoreRevisionInput,
  revisionInput,
  savePostInput,
  schedulePostInput,
  setTagsInput,
} from '@stockroom/contract/journal';
import { changeSlug } from '@stockroom/domain/journal/change-slug';
import { createPost } from '@stockroom/domain/journal/create-post';
import { findOfficePost } from '@stockroom/domain/journal/find-office-post';
import { findRevision } from '@stockroom/domain/journal/find-revision';
import { listOfficePosts } from '@stockroom/domain/journal/list-office-posts';
import { listRevisions } from '@stockroom/domain/journal/list-revisions';
import { previewText } from '@stockroom/domain/journal/preview-text';
import { publishPost } from '@stockroom/domain/journal/publish-post';
import { removePost } from '@stockroom/domain/journal/remove-post';
import { restoreRevision } from '@stockroom/domain/journal/restore-revision';
import { savePost } from '@stockroom/domain/journal/save-post';
import { schedulePost } from '@stockroom/domain/journal/schedule-post';
import { setTags } from '@stockroom/domain/journal/set-tags';
import { unpublishPost } from '@stockroom/domain/journal/unpublish-post';
import { staffProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

/** What changes a post answers with the post as it is then; `save` only with its new version. */
export const officePostsRouter = router({
  list: staffProcedure
    .input(listOfficePostsInput)
    .query(({ ctx, input }) => listOfficePosts(ctx.db, input)),
  byId: staffProcedure
    .input(postByIdInput)
    .query(({ ctx, input }) => findOfficePost(ctx.db, input)),
  create: staffProcedure
    .input(createPostInput)
    .mutation(({ ctx, input }) => ctx.transact((tx) => createPost(tx, ctx.account, input))),
  save: staffProcedure
    .input(savePostInput)
    .mutation(({ ctx, input }) => ctx.transact((tx) => savePost(tx, ctx.account, input))),
  publish: staffProcedure.input(postVersionInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => publishPost(tx, ctx.account, input));
    return await findOfficePost(ctx.db, input);
  }),
  schedule: staffProcedure.input(schedulePostInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => schedulePost(tx, ctx.account, input));
    return await findOfficePost(ctx.db, input);
  }),
  unpublish: staffProcedure.input(postByIdInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => unpublishPost(tx, ctx.account, input));
    return await findOfficePost(ctx.db, input);
  }),
  changeSlug: staffProcedure.input(changeSlugInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => changeSlug(tx, ctx.account, input));
    return await findOfficePost(ctx.db, input);
  }),
  setTags: staffProcedure.input(setTagsInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => setTags(tx, ctx.account, input));
    return await findOfficePost(ctx.db, input);
  }),
  revisions: staffProcedure
    .input(listRevisionsInput)
    .query(({ ctx, input }) => listRevisions(ctx.db, input)),
  revision: staffProcedure
    .input(revisionInput)
    .query(({ ctx, input }) => findRevision(ctx.db, input)),
  restore: staffProcedure.input(restoreRevisionInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => restoreRevision(tx, ctx.account, input));
    return await findOfficePost(ctx.db, input);
  }),
  /** Changes nothing, but its input is longer than an address may be. */
  preview: staffProcedure
    .input(previewPostInput)
    .mutation(({ ctx, input }) => previewText(ctx.db, input)),
  remove: staffProcedure
    .input(postByIdInput)
    .mutation(({ ctx, input }) => ctx.transact((tx) => removePost(tx, ctx.account, input))),
});
