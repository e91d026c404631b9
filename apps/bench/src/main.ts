/**
 * `npm run bench`: what a request costs the shop's server in CPU, beside a floor written by hand on
 * the same data, in the same run. Ratios are the result; absolute times belong to this machine.
 * Options: `--rounds N` (7), `--only WORD` (loads whose name contains it;
 * `javascript`: what pages weigh, `phone`: what the phone app weighs, both without a server).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@stockroom/db/embedded/start-embedded';
import pg from 'pg';
import { checkFloor } from './check-floor.ts';
import { databaseUrlOf } from './database-url.ts';
import { loadsOfKept, untilItKeeps } from './kept-loads.ts';
import { weighedPages, weighJavaScript } from './javascript.ts';
import { loadsFor, type Goods } from './loads.ts';
import { memoryOf } from './measure/cpu.ts';
import { compare } from './measure/rounds.ts';
import { closeConnections } from './measure/send.ts';
import { phonePlatforms, weighPhone } from './phone.ts';
import { startProcess } from './processes.ts';
import { print, printHead, printLine } from './report.ts';
import { measureSignIns } from './sign-ins.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, only: { type: 'string', default: '' } },
});
if ('javascript'.includes(values.only)) {
  const dist = join(import.meta.dirname, '../../web/dist');
  print('JavaScript that a page begins with, gzipped; the aim is 110 kB:');
  for (const [route, name] of Object.entries(weighedPages)) {
    const bytes = await weighJavaScript(dist, route);
    print(`  ${name.padEnd(8)} ${(bytes / 1000).toFixed(1)} kB`);
  }
  if (values.only !== '') process.exit(0);
}
if ('phone'.includes(values.only)) {
  print('What the phone app reads before its first screen, and gzipped, as it travels:');
  for (const platform of phonePlatforms) {
    const { bytes, gzipped } = await weighPhone(platform);
    const size = `${(bytes / 1_000_000).toFixed(2)} MB`;
    print(
      `  ${platform.padEnd(8)} ${size.padStart(8)} ${(gzipped / 1_000_000).toFixed(2).padStart(6)} MB`,
    );
  }
  if (values.only !== '') process.exit(0);
}
if (process.platform !== 'linux') {
  print('The benchmark reads CPU times from /proc, which only Linux has.');
  process.exit(1);
}

const dataDir = await mkdtemp(join(tmpdir(), 'stockroom-bench-'));
const postgres = await startEmbedded({ dataDir });
const stops: (() => Promise<void>)[] = [];
try {
  const url = databaseUrlOf(postgres.connection);
  const env = { DATABASE_URL: url };
  const startShop = (port: number, cacheMegabytes: number) =>
    startProcess({
      name: 'shop',
      script: join(import.meta.dirname, '../../server/src/main.ts'),
      // As scripts/start.ts has it.
      flags: ['--max-semi-space-size=8'],
      port,
      ready: '/readyz',
      env: {
        ...env,
        ROLES: 'web',
        DEMO: '1',
        AUTH_SECRET: 'only-for-a-benchmark-on-loopback-0123456789',
        TRUST_PROXY: '127.0.0.1',
        LOG_LEVEL: 'error',
        CACHE_MB: String(cacheMegabytes),
      },
    });
  // What making an answer costs: this one keeps none.
  const shop = await startShop(39_001, 0);
  stops.push(shop.stop);
  const floor = await startProcess({
    name: 'floor',
    script: join(import.meta.dirname, 'floor/server.ts'),
    port: 39_002,
    ready: '/',
    env,
  });
  stops.push(floor.stop);

  const goods = await stockUp(url);
  await checkFloor(shop, floor, goods);
  printHead(goods.slugs.length);
  for (const load of loadsFor(goods)) {
    // A cart that is to be placed must have been filled.
    const wanted =
      load.name.includes(values.only) ||
      (load.name.startsWith('filling') && 'orders.place'.includes(values.only));
    if (wanted) printLine(load.name, await compare(load, [shop, floor], Number(values.rounds)));
  }
  const keptLoads = loadsOfKept(goods).filter(({ name }) => name.includes(values.only));
  if (keptLoads.length > 0) {
    // Only now: whoever changes something waits for those that keep answers.
    const keeping = await startShop(39_003, 32);
    stops.push(keeping.stop);
    await untilItKeeps(keeping);
    for (const load of keptLoads) {
      printLine(load.name, await compare(load, [keeping, floor], Number(values.rounds)));
    }
  }
  if ('sign-ins'.includes(values.only)) await measureSignIns(shop, Number(values.rounds));
  await pause(5_000);
  const [shopMemory, floorMemory] = await Promise.all([memoryOf(shop.pid), memoryOf(floor.pid)]);
  print(
    `\nMemory after that, idle: shop ${shopMemory.toFixed(0)} MB, floor ${floorMemory.toFixed(0)} MB`,
  );
} finally {
  await closeConnections();
  for (const stop of stops) await stop();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Gives the demo goods more stock than the benchmark sells, and says what there is. */
async function stockUp(url: string): Promise<Goods> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`update variants set on_hand = 1000000`);
    await client.query(`analyze`);
    const slugs = await client.query<{ slug: string }>(`select slug from products order by id`);
    const variants = await client.query<{ id: string }>(`select id from variants order by id`);
    const method = await client.query<{ id: string }>(
      `select id from shipping_methods order by position limit 1`,
    );
    return {
      slugs: slugs.rows.map(({ slug }) => slug),
      variantIds: variants.rows.map(({ id }) => id),
      shippingMethodId: method.rows[0]?.id ?? '',
    };
  } finally {
    await client.end();
  }
}
