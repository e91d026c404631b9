import { QueryClient } from '@tanstack/react-query';
import { isCallError } from '@stockroom/client/calls/call-error';

/** One for each rendered request on the server, one for the life of the page in a browser. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server has just rendered is not fetched again on hydration.
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isWorthAnotherTry(error),
      },
    },
  });
}

/**
 * The server may have made a page a while ago, and gives it only while all of it is still true: what has
 * come with the page is as new as the page's coming, whatever time it says.
 */
export function countAsFresh(queryClient: QueryClient): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    if (query.state.data !== undefined) query.setState({ dataUpdatedAt: Date.now() });
  }
}

/** A refusal stays a refusal; only a lost connection or a broken server may pass by itself. */
function isWorthAnotherTry(error: unknown): boolean {
  if (import.meta.env.SSR) return false;
  if (!isCallError(error)) return true;
  const data: unknown = error.data;
  const status =
    data && typeof data === 'object' && 'httpStatus' in data ? data.httpStatus : undefined;
  return typeof status !== 'number' || status >= 500;
}
