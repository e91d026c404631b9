import { createQueryClient } from '@stockroom/client/cache/create-query-client';
import { createProcedureOptions } from '@stockroom/client/calls/procedure-options';
import { createRouter } from '@tanstack/react-router';
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query';
import { createIsomorphicFn } from '@tanstack/react-start';
import { completeLater } from './every-route.ts';
import { PageError } from './page-error.tsx';
import { PageNotFound } from './page-not-found.tsx';
import { PagePending } from './page-pending.tsx';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';
import { countAsFresh } from './count-as-fresh.ts';
import { routeTree } from './routeTree.gen.ts';
import { shopRoutes } from './shop-routes.ts';
import { startContext } from './start-context.ts';
import { transitionTypes } from './transition-types.ts';

const routesAtHand = createIsomorphicFn()
  .server(() => routeTree)
  .client(shopRoutes);

/** TanStack Start calls this once for each rendered request, and once in the browser. */
export function getRouter() {
  const { caller, origin, isDemo, nonce } = startContext();
  const queryClient = createQueryClient({
    retries: import.meta.env.SSR ? 0 : 2,
    seldom: () => import('@stockroom/client/cache/after-seldom-mutation'),
  });
  const trpc = createProcedureOptions(caller);

  const router = createRouter({
    routeTree: routesAtHand(),
    context: { queryClient, origin, isDemo, trpc },
    ssr: nonce === undefined ? {} : { nonce },
    parseSearch: parsePlainSearch,
    stringifySearch: stringifyPlainSearch,
    scrollRestoration: true,
    defaultViewTransition: { types: transitionTypes },
    defaultPreload: 'intent',
    // The query client knows what is fresh; the router need not keep a second opinion.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageNotFound,
  });
  setupRouterSsrQueryIntegration({ router, queryClient });
  if (!import.meta.env.SSR) {
    completeLater(router);
    const { hydrate } = router.options;
    router.options.hydrate = async (given) => {
      await hydrate?.(given);
      countAsFresh(queryClient);
    };
  }
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof getRouter>;
  }
}
