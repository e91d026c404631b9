/** What somebody typed, in the forms in which it is looked up. */
export interface Search {
  /** Letters and digits alone, in lower case; at least one. */
  words: string[];
  /** The last word may not have been typed to its end. */
  typing: boolean;
  /** For websearch_to_tsquery, where quotes, a minus or 'or' say more than the words do. */
  phrased: string | null;
  /** The words, for likeness of letters. */
  letters: string;
  /** The SKU that it may be, as it may be spelt. */
  skus: string[];
}

// Marks belong to their letters in many scripts; a number keeps its point ('2.5').
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.\p{N}+)*/gu;
/** 'T-light' is also meant by 'tlight', "children's" by 'childrens'. */
const joint = /[-'’]/gu;
const lastLetter = /[\p{L}\p{M}\p{N}]$/u;
const operators = /"|(?:^|\s)-[\p{L}\p{N}]|\sor\s/iu;
const sku = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,63}$/u;

/** Likeness costs with every letter, and nobody misspells more than these at once. */
const mostLetters = 80;

/** Null where there is nothing to look up: punctuation, or nothing at all. */
export function readSearch(query: string): Search | null {
  // PostgreSQL knows no NUL in a text.
  const text = query.normalize('NFC').replaceAll('\0', ' ').trim();
  const words = text.toLowerCase().match(word);
  if (!words) return null;
  return {
    words,
    typing: lastLetter.test(text),
    phrased: operators.test(text) ? text : null,
    letters: (text.toLowerCase().replaceAll(joint, '').match(word) ?? words)
      .join(' ')
      .slice(0, mostLetters),
    skus: sku.test(text) ? [...new Set([text, text.toUpperCase(), text.toLowerCase()])] : [],
  };
}
