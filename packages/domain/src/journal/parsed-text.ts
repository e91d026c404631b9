import type { PlainBlock, PostProblem, PostText } from '@stockroom/contract/post-text';

/** Which of the shop's own pictures an address means. */
export type OwnPicture = { of: 'upload'; key: string } | { of: 'product'; slug: string };

/** A post's text with gaps where something stands that may be another one tomorrow. */
export type ParsedBlock =
  | PlainBlock
  | { type: 'picture'; own: OwnPicture; address: string; alt: string; caption: string }
  | { type: 'product'; slug: string };

export interface ParsedText {
  blocks: ParsedBlock[];
  words: number;
  problems: PostProblem[];
}

/** The text as readers get it, and what of it they do not. */
export interface ReadText {
  blocks: PostText;
  problems: PostProblem[];
}
