import type { PageContext } from '@stockroom/client/page-context';
import { createClient } from '@stockroom/client/create-client';
import { createIsomorphicFn, getGlobalStartContext } from '@tanstack/react-start';

declare module '@tanstack/react-start' {
  interface Register {
    server: { requestContext: PageContext };
  }
}

/**
 * How this rendering reaches the shop. On the server: in-process, as the caller of the request
 * that is being answered, no HTTP between. In the browser: one client for the life of the page.
 */
export const startContext = createIsomorphicFn()
  .server((): { trpc: PageContext['trpc']; nonce: string | undefined } => {
    const context = getGlobalStartContext();
    if (!context) throw new Error('A page was rendered outside a request of apps/server.');
    return context;
  })
  .client((): { trpc: PageContext['trpc']; nonce: string | undefined } => ({
    trpc: createClient({ url: '/api/trpc' }),
    nonce: undefined,
  }));
