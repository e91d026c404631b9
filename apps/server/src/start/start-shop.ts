import { createAuth } from '@stockroom/auth/create-auth';
import { poolConfig } from '@stockroom/db/connect';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { openShop } from '@stockroom/domain/shop/open-shop';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { keepAuthSecret } from '../auth-secret.ts';
import { type Config, reachableHost } from '../config.ts';
import { createFindAddress } from '../http/client-address.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import { drain, OpenExchanges } from '../http/drain.ts';
import { answerText } from '../http/exchange.ts';
import { assertPortIsFree, listen } from '../http/listen.ts';
import type { Route, RouteTable } from '../http/routes.ts';
import type { SecurityOptions } from '../http/security-headers.ts';
import { createMetrics } from '../metrics.ts';
import { chooseProvider, mayHaveTestBank } from '../payments/choose-provider.ts';
import { type PaymentProviders, providersOf } from '../payments/payment-providers.ts';
import type { StackOfClosers } from '../stack-of-closers.ts';
import type { Steps } from '../steps.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import type { Web, WebParts } from './open-web.ts';
import { demoSignIns, seedDemo } from './seed-demo.ts';
import { machineRoutes } from './shop-routes.ts';

/** Milliseconds; together with what the rest needs they stay under the 10 s that a stop may take. */
const drainPatience = 3_000;
const jobPatience = 3_000;
const closePatience = 5_000;

export interface Shop {
  /** Resolves when everything has been finished, handed back and closed. Safe to repeat. */
  stop: () => Promise<void>;
}

export interface ShopParts {
  config: Config;
  steps: Steps;
  log: Logger;
  /** Gets whatever was opened, so that a start that fails half way leaves nothing behind. */
  closers: StackOfClosers;
  /** Called when something has ended that the shop cannot go on without. */
  onLost: () => void;
}

/** Opens everything, each part after those it needs. */
export async function startShop(parts: ShopParts): Promise<Shop> {
  const { config, steps, log, closers, onLost } = parts;
  await assertPortIsFree(config.port, config.host);
  const database = await openDatabase(config, steps, log, closers, onLost);
  const { db, transact } = database;
  await startSending(db);
  closers.add('the sending of jobs', stopSending);

  const secret = config.authSecret ?? (await keepAuthSecret(config.dataDir));
  const auth = await createAuth({
    db,
    transact,
    publicUrl: config.publicUrl,
    development: config.development,
    secret,
    log,
  });
  await transact((tx) => openShop(tx, shopOf(config)));
  if (config.demo) await seedDemo(database, auth, steps);

  const metrics = createMetrics();
  metrics.watchPool(database.pool);
  if (database.kept) metrics.watchKept(database.kept);
  let stopping = false;
  const findObstacle = async () =>
    stopping ? 'The server is shutting down.' : await findDatabaseObstacle(database);

  const own = { authSecret: secret, ownUrl: ownUrlOf(config) };
  const providers = providersOf(await chooseProvider(config, own));
  const security: SecurityOptions = {
    https: config.https,
    // A checkout form that is answered by a redirect to the provider counts as sent there.
    formTargets: config.stripe ? ['https://checkout.stripe.com'] : [],
    development: config.development,
  };
  const web = config.roles.has('web')
    ? await steps.run('Open the shop front', () =>
        openFront(
          { config, security, database, auth, providers, authSecret: secret, log },
          closers,
        ),
      )
    : undefined;

  const open = new OpenExchanges();
  const server = createHttpServer({
    log,
    publicOrigin: config.publicUrl,
    findAddress: createFindAddress(config.trustedProxies),
    security,
    open,
    onAnswered: metrics.countAnswer,
    routes: [
      ...(web?.routes ?? []),
      ...(web && mayHaveTestBank(config) ? await openBank(parts, database, own) : []),
      ...machineRoutes(metrics, findObstacle),
    ],
    otherwise: web?.otherwise ?? nothingHere,
  });
  if (web) await web.source.attach(server);
  if (config.roles.has('jobs')) {
    const jobs = await openJobs(parts, database, providers, metrics);
    closers.add('the jobs', () => jobs.stop(jobPatience));
  }
  await listen(server, config.port, config.host);
  closers.add('the HTTP server', () => drain(server, open, drainPatience));
  // Before the server, which would wait for the web sockets of browsers that Vite keeps.
  if (web) closers.add('the pages', web.source.close);

  return {
    async stop() {
      stopping = true;
      await closers.closeAll(log, closePatience);
    },
  };
}

/** Loaded only where there are customers to serve. */
async function openFront(parts: Omit<WebParts, 'watcher'>, closers: StackOfClosers): Promise<Web> {
  const [{ openWeb }, { watchOrders }] = await Promise.all([
    import('./open-web.ts'),
    import('../orders/watch-orders.ts'),
  ]);
  const watcher = watchOrders(poolConfig(parts.database.where), parts.log);
  closers.add('the watching of orders', watcher.close);
  return await openWeb({ ...parts, watcher });
}

async function openBank(
  { config, log, closers }: ShopParts,
  database: OpenDatabase,
  own: { authSecret: string; ownUrl: string },
): Promise<RouteTable> {
  const { openTestBank } = await import('./open-test-bank.ts');
  return await openTestBank(config, database, own, log, closers);
}

async function openJobs(
  { config, log }: ShopParts,
  { db, transact, where }: OpenDatabase,
  providers: PaymentProviders,
  metrics: ReturnType<typeof createMetrics>,
) {
  const [{ runJobs }, { allHandlers }] = await Promise.all([
    import('../jobs/run-jobs.ts'),
    import('../jobs/all-handlers.ts'),
  ]);
  return await runJobs({
    where,
    context: { db, transact, publicUrl: config.publicUrl },
    handlers: allHandlers({ providers, smtpUrl: config.smtpUrl }),
    metrics,
    log,
  });
}

/** What a new shop is called until its owner says otherwise. */
function shopOf({ demo, publicUrl }: Config) {
  return {
    name: 'Stockroom',
    email: demo ? demoSignIns.owner : `shop@${new URL(publicUrl).hostname}`,
    // Made up, like everything that a demonstration shop says of itself.
    ...(demo && { address: '7 Lantern Yard\nLeeds LS1 4AB', taxNumber: 'GB 000 0000 00' }),
  };
}

/** Where the test bank is reached from here: past any proxy, or, without customers here, through it. */
function ownUrlOf({ roles, host, port, publicUrl }: Config): string {
  return roles.has('web') ? `http://${reachableHost(host)}:${port}` : publicUrl;
}

async function findDatabaseObstacle({ db }: OpenDatabase): Promise<string | undefined> {
  try {
    await sql`select 1`.execute(db, { signal: AbortSignal.timeout(2_000) });
    return undefined;
  } catch {
    return 'The database cannot be reached.';
  }
}

/** A process that only works on jobs still says how it is. */
const nothingHere: Route = {
  name: 'pages',
  area: (exchange) => answerText(exchange, 404, 'This process only works on jobs.'),
  bodyLimit: 0,
};
