import type { Exchange } from '../http/exchange.ts';
import type { FetchHandler } from '../http/fetch-area.ts';
import { type SecurityOptions, setPagePolicy } from '../http/security-headers.ts';
import type { PageContext } from '@stockroom/client/calls/page-context';

/** What the build of apps/web exports: a fetch handler that takes our context besides. */
export interface PageRenderer {
  fetch(request: Request, options: { context: PageContext }): Response | Promise<Response>;
}

export interface RenderPagesOptions {
  /** Asked for each request: in development the renderer changes with its sources. */
  loadRenderer: () => Promise<PageRenderer>;
  /** A client that calls procedures in this process, as the caller of this exchange. */
  createClient: (exchange: Exchange) => PageContext['trpc'];
  createForms: (exchange: Exchange, request: Request) => PageContext['accountForms'];
  origin: string;
  isDemo: boolean;
  findAppReturn: (exchange: Exchange) => PageContext['appReturn'];
  security: SecurityOptions;
}

/** For pages that show something of their reader: no cache between us may keep them. */
export const personal = 'private, no-cache';

/** Server rendering: TanStack Start answers, with our context and a policy for its scripts. */
export function renderPages(options: RenderPagesOptions): FetchHandler {
  return async (request, exchange) => {
    // The renderer would make the whole page for any of them.
    if (!methods.has(request.method)) {
      return text(405, 'A page can be read, and its forms sent.', {
        allow: [...methods].join(', '),
      });
    }
    // Its own calls from pages to the server, of which this shop has none: procedures are all there is.
    if (exchange.path.startsWith('/_serverFn')) return text(404, 'There is nothing here.');
    setPagePolicy(exchange, options.security);
    exchange.res.setHeader('cache-control', personal);
    exchange.res.setHeader('vary', 'cookie, accept-encoding');
    const renderer = await options.loadRenderer();
    return renderer.fetch(request, {
      context: {
        trpc: options.createClient(exchange),
        accountForms: options.createForms(exchange, request),
        origin: options.origin,
        isDemo: options.isDemo,
        appReturn: options.findAppReturn(exchange),
        nonce: exchange.nonce,
      },
    });
  };
}

const methods = new Set(['GET', 'HEAD', 'POST']);

function text(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
