import { type Auth, createAuth } from '@stockroom/auth/create-auth';
import { keepAuthSecret } from '../auth-secret.ts';
import { openShop } from '@stockroom/domain/shop/open-shop';
import type { Web } from './open-web.ts';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import type { Logger } from 'pino';
import { sql } from 'kysely';
import { poolConfig } from '@stockroom/db/connect';
import { type Config } from '../config.ts';
import { createFindAddress } from '../http/client-address.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import { drain, OpenExchanges } from '../http/drain.ts';
import { answerText } from '../http/exchange.ts';
import { assertPortIsFree, listen } from '../http/listen.ts';
import type { Route } from '../http/routes.ts';
import type { SecurityOptions } from '../http/security-headers.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { StackOfClosers } from '../stack-of-closers.ts';
import type { Steps } from '../steps.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { demoSignIns, seedDemo } from './seed-demo.ts';
import { machineRoutes } from './shop-routes.ts';

/** Milliseconds; together with what the rest needs they stay under the 10 s that a stop may take. */
const drainPatience = 3_000;
const closePatience = 5_000;

export interface Shop {
  /** Resolves when everything has been finished, handed back and closed. Safe to repeat. */
  stop: () => Promise<void>;
  /** Whether this start made the demo shop. */
  isNewDemo: boolean;
}

/**
 * Opens everything, each part after those it needs. What was opened is in `closers`, so that a
 * start that fails half way, or is interrupted, leaves nothing behind.
 */
export async function startShop(
  config: Config,
  steps: Steps,
  log: Logger,
  closers: StackOfClosers,
  onLost: () => void,
): Promise<Shop> {
  await assertPortIsFree(config.port, config.host);
  const database = await openDatabase(config, steps, log, closers, onLost);
  await startSending(database.db);
  closers.add('the sending of jobs', stopSending);
  const auth = await createAuth({
    db: database.db,
    transact: database.transact,
    publicUrl: config.publicUrl,
    secret: config.authSecret ?? (await keepAuthSecret(config.dataDir)),
    log,
  });
  await database.transact((tx) => openShop(tx, shopOf(config)));
  const isNewDemo = config.demo && (await seedDemo(database, auth, steps));

  const metrics = createMetrics();
  metrics.watchPool(database.pool);
  let stopping = false;
  const findObstacle = async () =>
    stopping ? 'The server is shutting down.' : await findDatabaseObstacle(database);

  const security: SecurityOptions = {
    https: config.https,
    // A checkout form that is answered by a redirect to the provider counts as sent there.
    formTargets: config.stripe ? ['https://checkout.stripe.com'] : [],
    development: config.development,
  };
  const web = config.roles.has('web')
    ? await steps.run('Open the shop front', () =>
        openWebFront(config, security, database, auth, log, closers),
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
    routes: [...(web?.routes ?? []), ...machineRoutes(metrics, findObstacle)],
    otherwise: web?.otherwise ?? nothingHere,
  });
  if (web) {
    await web.source.attach(server);
    closers.add('the pages', web.source.close);
  }
  await listen(server, config.port, config.host);
  closers.add('the HTTP server', () => drain(server, open, drainPatience));

  return {
    isNewDemo,
    async stop() {
      stopping = true;
      await closers.closeAll(log, closePatience);
    },
  };
}

async function openWebFront(
  config: Config,
  security: SecurityOptions,
  database: OpenDatabase,
  auth: Auth,
  log: Logger,
  closers: StackOfClosers,
): Promise<Web> {
  const [{ openWeb }, { watchOrders }] = await Promise.all([
    import('./open-web.ts'),
    import('../orders/watch-orders.ts'),
  ]);
  const watcher = watchOrders(poolConfig(database.where), log);
  closers.add('the watching of orders', watcher.close);
  return await openWeb(config, security, database, auth, watcher);
}

/** What a new shop is called until its owner says otherwise. */
function shopOf({ demo, publicUrl }: Config) {
  return {
    name: 'Stockroom',
    email: demo ? demoSignIns.owner : `shop@${new URL(publicUrl).hostname}`,
  };
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
