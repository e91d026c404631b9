import { onlyMeant, readCursor } from '../only-meant.ts';

/** Where in the journal a reader is. */
export interface JournalSearch {
  cursor?: string;
}

export function readJournalSearch(raw: Record<string, unknown>): JournalSearch {
  return onlyMeant(raw, readCursor(raw));
}

/** So that the rows of two and three come out even: the newest and two such pairs, then two pairs. */
export function postsWanted({ cursor }: JournalSearch, tag?: string) {
  return { limit: cursor === undefined ? 11 : 10, cursor, tag };
}
