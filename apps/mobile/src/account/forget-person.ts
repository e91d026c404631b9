import type { Query, QueryClient } from '@tanstack/react-query';
import { forgetRecentSearches } from '../catalog/recent-searches.ts';
import { forgetDraft } from '../contact/draft.ts';
import { forgetArchives } from './archive-files.ts';

/** What is the same for every stranger; all else that was read may be about whoever was signed in. */
const publicAreas = new Set<unknown>(['catalog', 'journal', 'shop']);

export function isPersonal({ queryKey: [path] }: Pick<Query, 'queryKey'>): boolean {
  return !Array.isArray(path) || !publicAreas.has(path[0]);
}

/** That nobody is signed in is known, and not asked for again. */
const isKept = ({ queryKey: [path] }: Pick<Query, 'queryKey'>) =>
  Array.isArray(path) && path.join('.') === 'account.me';

/**
 * Nothing that was read of somebody or written by them stays in memory, in what is kept of it, or as a
 * file; what is on the screen is asked for anew, as a guest. To be called when `account.me` is null already.
 */
export async function forgetPerson(queryClient: QueryClient): Promise<void> {
  forgetArchives();
  // Begun first: what is asked for anew waits for the shop, which may be slow or out of reach.
  const written = Promise.all([forgetDraft(), forgetRecentSearches()]);
  queryClient.getMutationCache().clear();
  const predicate = (query: Query) => isPersonal(query) && !isKept(query);
  await queryClient.cancelQueries({ predicate });
  queryClient.removeQueries({ predicate, type: 'inactive' });
  // What cannot be read any more says so itself.
  await queryClient.resetQueries({ predicate, type: 'active' }).catch(() => {});
  await written;
}
