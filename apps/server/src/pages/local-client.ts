import { type AppRouter, appRouter } from '@stockroom/api/router';
import { createTRPCClient, localLink, type TRPCClient } from '@trpc/client';
import type { Exchange } from '../http/exchange.ts';
import type { CreateContext } from '../trpc/create-context.ts';
import { reportError } from '../trpc/report-error.ts';

/** Calls procedures in this process, as the caller of `exchange`: no HTTP, the same rules. */
export function createLocalClient(
  exchange: Exchange,
  createContext: CreateContext,
): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      localLink({
        router: appRouter,
        createContext: async () => createContext(exchange),
        onError: (failed) => reportError(exchange, failed),
      }),
    ],
  });
}
