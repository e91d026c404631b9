import type { PageContext } from '@stockroom/client/page-context';
import { createClient } from '@stockroom/client/create-client';
import { createIsomorphicFn, getGlobalStartContext } from '@tanstack/react-start';

declare module '@tanstack/react-start' {
  interface Register {
    server: { requestContext: PageContext };
  }
}

/** What a rendering knows of where it runs. */
interface Rendering {
  trpc: PageContext['trpc'];
  isDemo: boolean;
  nonce: string | undefined;
}

/**
 * How this rendering reaches the shop. On the server: in-process, as the caller of the request
 * that is being answered, no HTTP between. In the browser: one client for the life of the page.
 */
export const startContext = createIsomorphicFn()
  .server((): Rendering => {
    const context = getGlobalStartContext();
    if (!context) throw new Error('A page was rendered outside a request of apps/server.');
    return context;
  })
  .client((): Rendering => ({
    trpc: createClient({ url: '/api/trpc' }),
    // As the root route has written it there.
    isDemo: 'demo' in document.documentElement.dataset,
    nonce: undefined,
  }));
