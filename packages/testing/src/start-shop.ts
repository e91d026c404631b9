import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDataFolder } from './data-folder.ts';

const serverScript = join(import.meta.dirname, '../../../apps/server/src/main.ts');

export interface RunningShop {
  url: string;
  dataDir: string;
  /** What the process has written so far. */
  output: () => string;
  stop(): Promise<void>;
  /** Stops it, and leaves its data. */
  close(): Promise<void>;
}

/** The environment variable by which a run tells its files where the data of a shop just opened is. */
export const openedShop = 'STOCKROOM_OPENED_SHOP';

/** The built demo shop as `npm start` runs it, with data of its own: as it is when it has just opened. */
export async function startShop(env: Record<string, string> = {}): Promise<RunningShop> {
  const dataDir = await makeDataFolder();
  const opened = process.env[openedShop];
  if (opened !== undefined) {
    await cp(opened, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  const port = await freePort();
  const child = spawn(process.execPath, [serverScript], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      // Where there is one, what has been compiled before is there.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The shop ended before it opened:\n${said}`);
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    await pause(100);
  }
  async function close() {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return {
    url,
    dataDir,
    output: () => said,
    close,
    async stop() {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // A server on TCP has a port, not a path.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
