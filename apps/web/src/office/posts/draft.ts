import type { OfficePost, PostRevision } from '@stockroom/client/calls/shapes';

/** What a writer has in the fields of the editor, as text. */
export interface Draft {
  title: string;
  summary: string;
  markdown: string;
  /** The key of the uploaded cover; empty: none. */
  coverKey: string;
  coverAlt: string;
}

const names = [
  'title',
  'summary',
  'markdown',
  'coverKey',
  'coverAlt',
] as const satisfies readonly (keyof Draft)[];

/** Reads the fields, wherever they are: from a form, or from what a browser has kept. */
export function readDraft(get: (name: string) => string | undefined): Draft {
  const text = (name: keyof Draft) => (get(name) ?? '').replaceAll(/\r\n?/g, '\n');
  const [title, summary, markdown, coverKey, coverAlt] = names.map(text);
  return {
    title: title ?? '',
    summary: summary ?? '',
    markdown: markdown ?? '',
    coverKey: coverKey ?? '',
    coverAlt: coverAlt ?? '',
  };
}

export function draftOfForm(form: HTMLFormElement): Draft {
  const data = new FormData(form);
  return readDraft((name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : undefined;
  });
}

/** As the shop takes it. A field of one line has no ends to speak of. */
export function textOf(draft: Draft) {
  const { title, summary, markdown, coverKey, coverAlt } = draft;
  return {
    title: title.trim(),
    summary: summary.trim(),
    markdown,
    cover: coverKey === '' ? null : { key: coverKey, alt: coverAlt.trim() },
  };
}

/** Whether the shop would keep the two as the same. */
export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(textOf(one)) === JSON.stringify(textOf(other));
}

/** The text that the shop has, as the fields show it. */
export function draftOf(post: OfficePost): Draft {
  return {
    title: post.title,
    summary: post.summary,
    markdown: post.markdown,
    coverKey: post.cover?.key ?? '',
    coverAlt: post.cover?.picture.alt ?? '',
  };
}

/** An earlier text; its cover is known by its address. */
export function draftOfRevision(revision: PostRevision): Draft {
  const { title, summary, markdown, cover } = revision;
  return {
    title,
    summary,
    markdown,
    coverKey: cover ? keyOf(cover) : '',
    coverAlt: cover?.alt ?? '',
  };
}

/** '/uploads/<key>-640.webp': the key of an uploaded picture. */
function keyOf({ sources }: NonNullable<PostRevision['cover']>): string {
  return /\/uploads\/([\w-]{22})/.exec(sources[0]?.src ?? '')?.[1] ?? '';
}
