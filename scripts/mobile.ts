/**
 * `npm run mobile`: the phone app, for a phone on the same network. Starts the shop where none runs, and
 * Expo, which shows the code to scan; Ctrl-C ends both. Nothing of it needs an account or the internet.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AddressError, chooseAddress, listOf } from './mobile/choose-address.ts';
import { findFreePort } from './mobile/find-free-port.ts';
import { openShop, ShopError } from './mobile/open-shop.ts';

const app = join(import.meta.dirname, '../apps/mobile');
const usualShopPort = 3000;
const usualMetroPort = 8081;

const children: ChildProcess[] = [];
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A terminal's Ctrl-C has reached them already; they take a second one within a moment for the same.
  process.on(signal, () => stopAll(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
}
stopWithNpm();

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof AddressError || error instanceof ShopError)) throw error;
  // A shop that was stopped while it started has not failed.
  if (!isStopping) console.error(`\n${error.message}\n`);
  process.exitCode = 1;
} finally {
  stopAll('SIGTERM');
  await Promise.all(children.map((child) => untilEnded(child)));
}

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { address: { type: 'string' } } });
  const { address, others } = chooseAddress(networkInterfaces(), values.address);
  if (address === '127.0.0.1') {
    console.log('This machine is in no network: only a simulator on it will reach the shop.');
  } else if (others.length > 0) {
    console.log(
      `The phone will look for the shop at ${address}. This machine is also ${listOf(others)}: where the phone is in another of its networks, choose with npm run mobile -- --address ${others[0]?.address}.`,
    );
  }

  // Somebody else's shop, or one behind a tunnel, is not ours to start.
  const told = process.env['EXPO_PUBLIC_SHOP_URL'];
  const shop = told
    ? { url: told, isOurs: false }
    : await openShop(address, Number(process.env['PORT'] || usualShopPort), (server) =>
        children.push(server),
      );
  if (!shop.isOurs) console.log(`The app will use the shop at ${shop.url}, which runs already.`);

  const port = await findFreePort(usualMetroPort);
  if (port !== usualMetroPort) {
    console.log(`Port ${usualMetroPort} is taken; the app comes from ${port} instead.`);
  }
  const expo = startExpo(address, port, shop.url);
  children.push(expo);
  // Whichever ends first, ends the other.
  const first = await Promise.race(children.map((child) => untilEnded(child)));
  return first.exitCode ?? 0;
}

function startExpo(address: string, port: number, shopUrl: string): ChildProcess {
  const cli = createRequire(join(app, 'package.json')).resolve('expo/bin/cli');
  return spawn(process.execPath, [cli, 'start', '--host', 'lan', '--port', String(port)], {
    cwd: app,
    stdio: 'inherit',
    env: {
      // Set to 0 to let Expo fetch what it likes: Expo Go for a simulator, for example.
      EXPO_OFFLINE: '1',
      ...process.env,
      EXPO_NO_TELEMETRY: '1',
      EXPO_PUBLIC_SHOP_URL: shopUrl,
      // By which the phone fetches the app's code: the same of the machine's addresses.
      REACT_NATIVE_PACKAGER_HOSTNAME: address,
    },
  });
}

function stopAll(signal: NodeJS.Signals): void {
  isStopping = true;
  for (const child of children) if (!hasEnded(child)) child.kill(signal);
}

async function untilEnded(child: ChildProcess): Promise<ChildProcess> {
  if (!hasEnded(child)) await once(child, 'exit');
  return child;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Whoever stopped npm has told only the shell between it and us; see stopWithNpm of the server. */
function stopWithNpm(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopAll('SIGTERM');
  }, 250).unref();
}
