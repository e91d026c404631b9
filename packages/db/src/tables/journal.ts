import type { Generated } from 'kysely';
import type { Id, TimeByDefault, TimeOrNull } from './column.ts';

export type PostStatus = 'draft' | 'scheduled' | 'published' | 'unpublished';

/** The text in these columns is the one being written; what readers see is its live revision. */
export interface PostsTable {
  id: Id;
  /** Where it lives now: the one of its `post_slugs` that does not redirect. */
  slug: string;
  status: Generated<PostStatus>;
  /** Set while it is scheduled. */
  publish_at: TimeOrNull;
  /** When it was first published; later changes leave it. */
  published_at: TimeOrNull;
  author_id: string | null;
  title: string;
  summary: Generated<string>;
  markdown: Generated<string>;
  cover_id: string | null;
  cover_alt: Generated<string>;
  /** Rises with each saved text: who saves over another's is told. */
  version: Generated<number>;
  /** The text that readers see, or will see at its minute; null while it is a draft. */
  live_revision_id: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
  updated_by: string | null;
}

export interface PostSlugsTable {
  slug: string;
  post_id: string;
  created_at: TimeByDefault;
}

/** A text that the post had, whole. Autosaves of one sitting share a row. */
export interface PostRevisionsTable {
  id: Id;
  post_id: string;
  /** The post's version when this was its text. */
  version: number;
  kind: 'autosaved' | 'saved' | 'published' | 'restored';
  account_id: string | null;
  /** When a row of autosaves was begun. */
  begun_at: TimeByDefault;
  at: TimeByDefault;
  title: string;
  summary: string;
  markdown: string;
  /** Words in its text, for the reading time. */
  words: number;
  cover_id: string | null;
  cover_alt: string;
}

export interface TagsTable {
  id: Id;
  slug: string;
  name: string;
}

export interface PostTagsTable {
  post_id: string;
  tag_id: string;
  position: Generated<number>;
}

/** A picture that staff uploaded, as it was encoded anew: its largest size. */
export interface PicturesTable {
  id: Id;
  /** Of its address: a hash of its bytes. */
  key: string;
  width: number;
  height: number;
  uploaded_by: string | null;
  uploaded_at: TimeByDefault;
}

/** WebP, one row for each width. */
export interface PictureFilesTable {
  picture_id: string;
  width: number;
  height: number;
  bytes: Buffer;
}
