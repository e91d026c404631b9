import { join } from 'node:path';
import type { Auth } from '@stockroom/auth/create-auth';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import { answerAuth, authBodyLimit } from '../accounts/answer-auth.ts';
import { callerFinder } from '../accounts/caller-of.ts';
import type { Config } from '../config.ts';
import { type Assets, loadAssets } from '../http/answer-assets.ts';
import { setCookie } from '../http/exchange.ts';
import { fetchArea } from '../http/fetch-area.ts';
import type { Route, RouteTable } from '../http/routes.ts';
import type { SecurityOptions } from '../http/security-headers.ts';
import { answerPictures } from '../pictures/answer-pictures.ts';
import { createLocalClient } from '../pages/local-client.ts';
import type { PageSource } from '../pages/page-source.ts';
import { renderPages } from '../pages/render-pages.ts';
import { answerTrpc, bodyLimit as trpcBodyLimit } from '../trpc/answer-trpc.ts';
import { contextCreator } from '../trpc/create-context.ts';
import type { OpenDatabase } from './open-database.ts';

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
  database: OpenDatabase,
  auth: Auth,
  watcher: OrderWatcher,
): Promise<Web> {
  const { db, transact } = database;
  const createContext = contextCreator({
    db,
    transact,
    watcher,
    publicUrl: config.publicUrl,
    https: config.https,
    findAccount: auth.findAccount,
    takesPayments: config.demo || config.stripe !== undefined,
  });
  const callerOf = callerFinder(transact, config.https);
  const source = await openPages(config);
  const pages = fetchArea(
    renderPages({
      loadRenderer: source.loadRenderer,
      createClient: (exchange) => createLocalClient(exchange, createContext),
      createForms: (exchange, { headers }) =>
        auth.forms({
          ...callerOf(exchange),
          headers,
          setCookie: (cookie) => setCookie(exchange, cookie),
        }),
      security,
    }),
    { bodyLimit: pageBodyLimit },
  );
  const assets = config.development ? undefined : await loadAssets(join(webRoot, 'dist'));
  return {
    source,
    routes: [
      ['/api/trpc/', { name: 'trpc', area: answerTrpc(createContext), bodyLimit: trpcBodyLimit }],
      ['/api/auth/', { name: 'auth', area: answerAuth(auth, callerOf), bodyLimit: authBodyLimit }],
      ['/pictures/', { name: 'pictures', area: answerPictures(db), bodyLimit: 0 }],
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
