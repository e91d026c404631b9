import { ShopError } from '../shop-error.ts';

/**
 * What a parser of Markdown does with very many of these grows with the square of their number, or worse:
 * 48,000 characters of `*a_` take it 20 seconds. A text that was saved has passed here, so that these may
 * be raised but not lowered.
 */
const most = {
  lines: 2_000,
  quotes: 1_000,
  emphasis: 2_000,
  brackets: 2_000,
  containersOfLine: 6,
};

const deepLine = new RegExp(
  String.raw`^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){${most.containersOfLine + 1}}`,
  'm',
);
/** A line of only these is a rule or the foot of a heading, not a nest of lists. */
const ruleLine = /^[ \t]*(?:[-*_][ \t]*){3,}$/gm;

/** @throws post_too_complex */
export function refuseComplex(markdown: string): void {
  const text = markdown.replaceAll(ruleLine, '');
  if (
    deepLine.test(text) ||
    count(markdown, /\n/g) > most.lines ||
    count(markdown, />/g) > most.quotes ||
    count(markdown, /[*_~]/g) > most.emphasis ||
    count(markdown, /[[\]]/g) > most.brackets
  ) {
    throw new ShopError({ code: 'post_too_complex' });
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
