/**
 * For `validateSearch`, around what reads the part of an address after '?'. The router lays what the
 * reader returns over what was typed: a key that the reader left out would still be there, unread.
 * Named as undefined it is gone.
 */
export function onlyMeant<Search extends object>(read: (raw: Record<string, unknown>) => Search) {
  return (raw: Record<string, unknown>): Search => ({
    ...Object.fromEntries(Object.keys(raw).map((key) => [key, undefined])),
    ...read(raw),
  });
}

/** Where a list goes on, if it can be such a place: the server gives none that is longer. */
export function readCursor({ cursor }: Record<string, unknown>): { cursor?: string } {
  return typeof cursor === 'string' && cursor !== '' && cursor.length <= 500 ? { cursor } : {};
}
