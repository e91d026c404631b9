import type { PostProblem, PostText } from '@stockroom/contract/post-text';
import type { Db } from '@stockroom/db/db';
import { fillText } from './fill-text.ts';
import { parseText } from './parse-text.ts';
import { readingMinutes } from './post-card.ts';

export interface TextPreview {
  blocks: PostText;
  words: number;
  readingMinutes: number;
  /** What readers will not get as it was written. */
  problems: PostProblem[];
}

/**
 * A text as readers would have it, by the same parser.
 * @throws post_too_complex
 */
export async function previewText(
  db: Db,
  { markdown }: { markdown: string },
): Promise<TextPreview> {
  const parsed = parseText(markdown);
  const { blocks, problems } = await fillText(db, parsed, 'writer');
  return { blocks, problems, words: parsed.words, readingMinutes: readingMinutes(parsed.words) };
}
