/**
 * The last step of a `validateSearch`: of what was typed after '?', only what was meant. The router lays
 * what a reader returns over what was typed, so that a key which the reader left out would still be
 * there, unread. Named as undefined it is gone.
 */
export function onlyMeant<Search extends object>(
  typed: Record<string, unknown>,
  meant: Search,
): Search {
  return { ...Object.fromEntries(Object.keys(typed).map((key) => [key, undefined])), ...meant };
}

/** Where a list goes on, if it can be such a place: the server gives none that is longer. */
export function readCursor({ cursor }: Record<string, unknown>): { cursor?: string } {
  return typeof cursor === 'string' && cursor !== '' && cursor.length <= 500 ? { cursor } : {};
}
