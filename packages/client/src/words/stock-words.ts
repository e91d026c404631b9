export interface StockWords {
  /** `none` when it cannot be bought now, `few` when waiting may cost it. */
  level: 'plenty' | 'few' | 'none';
  words: string;
}

/** Below this the number itself is told. */
const few = 5;

/** What a customer is told about the pieces that can still be sold. */
export function stockWords(available: number): StockWords {
  if (available <= 0) return { level: 'none', words: 'Sold out for now' };
  if (available === 1) return { level: 'few', words: 'The last one' };
  if (available <= few) return { level: 'few', words: `Only ${available} left` };
  return { level: 'plenty', words: 'In stock' };
}
