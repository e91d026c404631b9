import type { QueryClient } from '@tanstack/react-query';

/**
 * The server may have made a page a while ago, and gives it only while all of it is still true: what has
 * come with the page is as new as the page's coming, whatever time it says.
 */
export function countAsFresh(queryClient: QueryClient): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    if (query.state.data !== undefined) query.setState({ dataUpdatedAt: Date.now() });
  }
}
