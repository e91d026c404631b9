import type { RouterContext } from '../router-context.ts';

/** The lists of the front page; one place, so that loader and screen ask for the same. */
export function homeQueries(trpc: RouterContext['trpc']) {
  return {
    loved: trpc.catalog.list.queryOptions({ sort: 'popular', available: true, limit: 17 }),
    fresh: trpc.catalog.list.queryOptions({ sort: 'newest', available: true, limit: 4 }),
    posts: trpc.journal.list.queryOptions({ limit: 3 }),
    categories: trpc.catalog.categories.queryOptions(),
  };
}
