import type { AppRouter } from '@stockroom/api/router';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/**
 * `useTRPC()` in components; in loaders the same proxy is `context.trpc`:
 *
 *   const trpc = useTRPC();
 *   const { data } = useSuspenseQuery(trpc.catalog.list.queryOptions({ limit: 24 }));
 *   const setLine = useMutation(trpc.cart.setLine.mutationOptions());
 */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
