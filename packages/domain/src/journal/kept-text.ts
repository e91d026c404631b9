import type { ParsedText } from './parsed-text.ts';
import { parseText } from './parse-text.ts';

/** Characters of Markdown of which the trees are kept; a tree takes some ten times its text. */
const mostKept = 500_000;

// A Map remembers the order of insertion: its first key is the one longest unused.
const kept = new Map<string, ParsedText>();
let size = 0;

/**
 * Parses a text that many read once for all of them. Known by the text itself, a tree is never that of
 * another one, whatever has been saved since. For reading only: nobody may change what everybody gets.
 */
export function keptText(markdown: string): ParsedText {
  const known = kept.get(markdown);
  if (known) {
    kept.delete(markdown);
    kept.set(markdown, known);
    return known;
  }
  const parsed = parseText(markdown);
  kept.set(markdown, parsed);
  size += markdown.length;
  for (const oldest of kept.keys()) {
    if (size <= mostKept) break;
    kept.delete(oldest);
    size -= oldest.length;
  }
  return parsed;
}
