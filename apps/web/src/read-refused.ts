/** What `answerForm` adds to an address where a form was refused. */
export interface RefusedSearch {
  refused?: string;
}

export function readRefused(raw: Record<string, unknown>): RefusedSearch {
  const { refused } = raw;
  return typeof refused === 'string' && /^[a-z_]{1,40}$/.test(refused) ? { refused } : {};
}
