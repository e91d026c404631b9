import { join } from 'node:path';
import type { Auth } from '@stockroom/auth/create-auth';
import { uploadLimit } from '@stockroom/contract/upload';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import type { Logger } from 'pino';
import { answerAuth, authBodyLimit } from '../accounts/answer-auth.ts';
import { callerFinder } from '../accounts/caller-of.ts';
import type { Config } from '../config.ts';
import { type Assets, loadAssets } from '../http/answer-assets.ts';
import { discoveryRoutes } from '../discovery/discovery-routes.ts';
import { setCookie } from '../http/exchange.ts';
import { fetchArea } from '../http/fetch-area.ts';
import type { Route, RouteTable } from '../http/routes.ts';
import type { SecurityOptions } from '../http/security-headers.ts';
import { answerMail } from '../mails/answer-mail.ts';
import { createLocalClient } from '../pages/local-client.ts';
import type { PageSource } from '../pages/page-source.ts';
import type { Asked } from '../pages/asked.ts';
import { keepPages } from '../pages/keep-pages.ts';
import { renderPages } from '../pages/render-pages.ts';
import { findAppReturn } from '../payments/app-return.ts';
import { answerPay } from '../payments/answer-pay.ts';
import type { PaymentProviders } from '../payments/payment-providers.ts';
import { receiveWebhook, webhookBodyLimit } from '../payments/receive-webhook.ts';
import { answerExport } from '../privacy/answer-export.ts';
import { answerPictures } from '../pictures/answer-pictures.ts';

import { answerUploads } from '../uploads/answer-uploads.ts';
import { receiveUpload } from '../uploads/receive-upload.ts';
import { answerTrpc, bodyLimit as trpcBodyLimit } from '../trpc/answer-trpc.ts';
import { contextCreator, type CreateContext } from '../trpc/create-context.ts';
import type { OpenDatabase } from './open-database.ts';

const webRoot = join(import.meta.dirname, '..', '..', '..', 'web');
const pageBodyLimit = 1024 * 1024;
const noBody = 0;

export interface WebParts {
  config: Config;
  security: SecurityOptions;
  database: OpenDatabase;
  auth: Auth;
  providers: PaymentProviders;
  watcher: OrderWatcher;
  /** Shared by all server processes; signs what only they may have written. */
  authSecret: string;
  log: Logger;
}

export interface Web {
  routes: RouteTable;
  otherwise: Route;
  source: PageSource;
}

/** What customers reach: procedures, files, pictures, payments and pages. */
export async function openWeb(parts: WebParts): Promise<Web> {
  const { config, database, auth, providers, watcher, authSecret, log } = parts;
  const { db, transact, kept } = database;
  const { publicUrl, https } = config;
  const createContext = contextCreator({
    db,
    transact,
    watcher,
    publicUrl,
    https,
    findSignedIn: auth.findSignedIn,
    passwords: auth.hashing,
    takesPayments: providers.current !== undefined,
    challengeKey: authSecret,
    isDemo: config.demo,
  });
  const callerOf = callerFinder(transact, https);
  const payments = { db, transact, providers, publicUrl };
  const { development } = config;

  const source = await openPages(config);
  const route = (name: Route['name'], area: Route['area'], bodyLimit: number): Route => ({
    name,
    area,
    bodyLimit,
  });
  return {
    source,
    routes: [
      ['/api/trpc/', route('trpc', answerTrpc(createContext, kept), trpcBodyLimit)],
      ['/api/auth/', route('auth', answerAuth(auth, callerOf), authBodyLimit)],
      [
        '/api/webhooks/',
        {
          name: 'webhooks',
          area: fetchArea(receiveWebhook({ ...payments, log }), { bodyLimit: webhookBodyLimit }),
          bodyLimit: webhookBodyLimit,
          // Providers prove themselves by a signature.
          fromAnywhere: true,
        },
      ],
      [
        '/pay/',
        route('pay', answerPay({ ...payments, https, development }, createContext), noBody),
      ],
      ['/export', route('export', answerExport(transact, createContext), noBody)],
      ['/mails/', route('mails', answerMail(createContext), noBody)],
      ['/pictures/', route('pictures', answerPictures(db), noBody)],
      ['/api/uploads', route('uploads', receiveUpload(createContext), uploadLimit)],
      ['/uploads/', route('pictures', answerUploads(db), noBody)],
      ...discoveryRoutes(db, new URL(publicUrl).origin),
      ...(config.development ? [] : assetRoutes(await loadAssets(join(webRoot, 'dist')))),
    ],
    otherwise: route(
      'pages',
      source.before(pagesArea(parts, source, createContext)),
      pageBodyLimit,
    ),
  };
}

function pagesArea(
  { auth, security, config, database }: WebParts,
  source: PageSource,
  createContext: CreateContext,
): Route['area'] {
  const { kept, transact } = database;
  const callerOf = callerFinder(transact, config.https);
  const render = (asked?: Asked) =>
    renderPages({
      loadRenderer: source.loadRenderer,
      createClient: (exchange) => createLocalClient(exchange, createContext, { kept, asked }),
      createForms: (exchange, { headers }) => {
        const forms = auth.forms({
          ...callerOf(exchange),
          headers,
          setCookie: (cookie) => setCookie(exchange, cookie),
        });
        return asked ? asked.watch(forms) : forms;
      },
      origin: new URL(config.publicUrl).origin,
      isDemo: config.demo,
      findAppReturn: (exchange) => findAppReturn(exchange, config),
      security,
    });
  return kept
    ? keepPages({ kept, security, bodyLimit: pageBodyLimit, render })
    : fetchArea(render(), { bodyLimit: pageBodyLimit });
}

function assetRoutes({ area, paths }: Assets): RouteTable {
  const route: Route = { name: 'assets', area, bodyLimit: noBody };
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
