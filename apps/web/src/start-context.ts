import type { PageContext } from '@stockroom/client/calls/page-context';
import { createBrowserCaller } from '@stockroom/client/calls/browser-caller';
import type { Caller } from '@stockroom/client/calls/caller';
import { createIsomorphicFn, getGlobalStartContext } from '@tanstack/react-start';
import { getUntypedClient } from '@trpc/client';

declare module '@tanstack/react-start' {
  interface Register {
    server: { requestContext: PageContext };
  }
}

/** What a rendering knows of where it runs. */
interface Rendering {
  caller: Caller;
  /** Of the request that is answered; a browser has none. */
  trpc: PageContext['trpc'] | undefined;
  origin: string;
  isDemo: boolean;
  /** Where the browser returns to, for the page that it was asked for. */
  appReturn: string | null;
  nonce: string | undefined;
}

/**
 * How this rendering reaches the shop. On the server: in-process, as the caller of the request
 * that is being answered, no HTTP between. In the browser: one caller for the life of the page.
 */
export const startContext = createIsomorphicFn()
  .server((): Rendering => {
    const context = getGlobalStartContext();
    if (!context) throw new Error('A page was rendered outside a request of apps/server.');
    return { ...context, caller: getUntypedClient(context.trpc) };
  })
  .client((): Rendering => ({
    caller: createBrowserCaller('/api/trpc'),
    trpc: undefined,
    origin: location.origin,
    // As the root route has written it there.
    isDemo: 'demo' in document.documentElement.dataset,
    appReturn: null,
    nonce: undefined,
  }));
