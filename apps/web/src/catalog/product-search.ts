import { onlyMeant } from '../only-meant.ts';

/** The address of a product may say which post of the journal its reader comes from. */
export interface ProductSearch {
  from?: string;
}

export function readProductSearch(raw: Record<string, unknown>): ProductSearch {
  const { from } = raw;
  const isSlug = typeof from === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(from);
  return onlyMeant(raw, isSlug && from.length <= 200 ? { from } : {});
}
