import type { AppRouter } from '@stockroom/api/router';
import { useRouter } from '@tanstack/react-router';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

/**
 * `useTRPC()` in components; in loaders the same is `context.trpc`:
 *
 *   const trpc = useTRPC();
 *   const { data } = useSuspenseQuery(trpc.catalog.list.queryOptions({ limit: 24 }));
 *   const setLine = useMutation(trpc.cart.setLine.mutationOptions());
 */
export function useTRPC(): TRPCOptionsProxy<AppRouter> {
  return useRouter().options.context.trpc;
}
