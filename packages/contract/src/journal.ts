import { z } from 'zod';
import { slug } from './catalog.ts';
import { id } from './ids.ts';
import { oneLine } from './one-line.ts';
import { cursor, limit } from './paging.ts';

export const postStatus = z.enum(['draft', 'scheduled', 'published', 'unpublished']);
export type PostStatus = z.infer<typeof postStatus>;

/** The most of each that one post may hold. */
export const mostCharacters = 30_000;
export const mostTags = 8;

export const listPostsInput = z
  .object({ limit, cursor: cursor.optional(), tag: slug.optional() })
  .prefault({});
export type ListPostsInput = z.infer<typeof listPostsInput>;

export const postBySlugInput = z.object({ slug });

export const relatedPostsInput = z.object({ slug, limit: z.int().min(1).max(12).default(3) });

const title = oneLine.min(1).max(200);

/**
 * No NUL and no half of a surrogate pair, which PostgreSQL does not store; line breaks as Markdown has
 * them.
 */
const markdown = z
  .string()
  .max(mostCharacters)
  .transform((text) => text.replaceAll(/\r\n?/g, '\n'))
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'Not text');

/** The key of an uploaded picture's address. */
export const pictureKey = z.string().regex(/^[\w-]{22}$/);

export const createPostInput = z.object({
  title,
  /** Where it shall live; made from the title where none is given. */
  slug: slug.optional(),
});
export type CreatePostInput = z.infer<typeof createPostInput>;

/** What a writer changes, all of it together. */
export const postTextInput = z.object({
  title,
  summary: oneLine.max(500),
  markdown,
  /** `alt` says what the picture shows, for those who cannot see it. */
  cover: z.object({ key: pictureKey, alt: oneLine.max(300) }).nullable(),
});
export type PostTextInput = z.infer<typeof postTextInput>;

/** The version that the writer has before them: if there is a newer one, nothing is changed. */
const version = z.int().min(1).max(2_000_000_000);

export const savePostInput = postTextInput.extend({
  id,
  version,
  /** Whether nobody pressed a button: autosaves of one sitting share a revision. */
  autosave: z.boolean().default(false),
});
export type SavePostInput = z.infer<typeof savePostInput>;

export const postByIdInput = z.object({ id });
export const postVersionInput = z.object({ id, version });

export const schedulePostInput = postVersionInput.extend({
  /** In the future, and within two years. Seconds do not count. */
  publishAt: z.iso.datetime({ offset: true }),
});
export type SchedulePostInput = z.infer<typeof schedulePostInput>;

export const changeSlugInput = z.object({ id, slug });
export const setTagsInput = z.object({
  id,
  /** Names, as people read them; the first is the most fitting. */
  tags: z.array(oneLine.min(1).max(40)).max(mostTags),
});

export const listRevisionsInput = z.object({ id, limit, cursor: cursor.optional() });
export const revisionInput = z.object({ id, revisionId: id });
export const restoreRevisionInput = revisionInput.extend({ version });

export const previewPostInput = z.object({ markdown });

export const listOfficePostsInput = z
  .object({
    limit,
    cursor: cursor.optional(),
    status: postStatus.optional(),
    /** Words of the title. */
    query: oneLine.max(200).optional(),
  })
  .prefault({});
export type ListOfficePostsInput = z.infer<typeof listOfficePostsInput>;
