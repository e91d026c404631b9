import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Assets, loadAssets } from '../http/answer-assets.ts';
import { fetchArea } from '../http/fetch-area.ts';
import type { Route, RouteTable } from '../http/routes.ts';
import type { SecurityOptions } from '../http/security-headers.ts';
import { createLocalClient } from '../pages/local-client.ts';
import type { PageSource } from '../pages/page-source.ts';
import { renderPages } from '../pages/render-pages.ts';
import { answerTrpc, bodyLimit as trpcBodyLimit } from '../trpc/answer-trpc.ts';
import type { CreateContext } from '../trpc/create-context.ts';

const webRoot = join(import.meta.dirname, '..', '..', '..', 'web');
const pageBodyLimit = 1024 * 1024;

export interface Web {
  routes: RouteTable;
  otherwise: Route;
  source: PageSource;
}

/** What customers reach: procedures, files and pages. */
export async function openWeb(
  config: Config,
  security: SecurityOptions,
  createContext: CreateContext,
): Promise<Web> {
  const source = await openPages(config);
  const pages = fetchArea(
    renderPages({
      loadRenderer: source.loadRenderer,
      createClient: (exchange) => createLocalClient(exchange, createContext),
      security,
    }),
    { bodyLimit: pageBodyLimit },
  );
  const assets = config.development ? undefined : await loadAssets(join(webRoot, 'dist'));
  return {
    source,
    routes: [
      ['/api/trpc/', { name: 'trpc', area: answerTrpc(createContext), bodyLimit: trpcBodyLimit }],
      ...(assets ? assetRoutes(assets) : []),
    ],
    otherwise: { name: 'pages', area: source.before(pages), bodyLimit: pageBodyLimit },
  };
}

function assetRoutes({ area, paths }: Assets): RouteTable {
  const route: Route = { name: 'assets', area, bodyLimit: 0 };
  return ['/assets/', ...paths].map((path) => [path, route] as const);
}

async function openPages(config: Config): Promise<PageSource> {
  if (config.development) {
    const { devPages } = await import('../pages/dev-pages.ts');
    return devPages(webRoot);
  }
  const { builtPages } = await import('../pages/built-pages.ts');
  return builtPages(join(webRoot, 'dist'));
}
