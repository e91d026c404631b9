import type { AppRouter } from '@stockroom/api/router';
import type { QueryClient } from '@tanstack/react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** What every `beforeLoad` and `loader` finds in `context`. */
export interface RouterContext {
  queryClient: QueryClient;
  /** Scheme, host and port by which the shop is reached. */
  origin: string;
  /** Whether this is the demo shop. */
  isDemo: boolean;
  /** Query and mutation options: `context.queryClient.ensureQueryData(context.trpc.….queryOptions(…))`. */
  trpc: TRPCOptionsProxy<AppRouter>;
}
