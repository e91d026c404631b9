import type { AppRouter } from '@stockroom/api/router';
import { createRouter } from '@tanstack/react-router';
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { PageError } from './page-error.tsx';
import { PageNotFound } from './page-not-found.tsx';
import { PagePending } from './page-pending.tsx';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';
import { createQueryClient } from './query-client.ts';
import { routeTree } from './routeTree.gen.ts';
import { startContext } from './start-context.ts';
import { TRPCProvider } from './trpc.ts';

/** TanStack Start calls this once for each rendered request, and once in the browser. */
export function getRouter() {
  const { trpc: client, isDemo, nonce } = startContext();
  const queryClient = createQueryClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

  const router = createRouter({
    routeTree,
    context: { client, queryClient, isDemo, trpc },
    ssr: nonce === undefined ? {} : { nonce },
    parseSearch: parsePlainSearch,
    stringifySearch: stringifyPlainSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    // The query client knows what is fresh; the router need not keep a second opinion.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageNotFound,
    Wrap: ({ children }) => (
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    ),
  });
  setupRouterSsrQueryIntegration({ router, queryClient });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof getRouter>;
  }
}
