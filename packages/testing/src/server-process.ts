import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface ServerProcess {
  port: number;
  url: string;
  pid: number;
  output: () => { out: string; err: string };
  /** Resolves once it answers that it is ready; rejects with its output if it ends before. */
  ready: () => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null; seconds: number }>;
}

const main = join(import.meta.dirname, '../../../apps/server/src/main.ts');

/**
 * The real server in a process of its own: nobody imports an app, so this is how the tests of others reach
 * one.
 *
 * @param atEnd where the killing is left
 */
export async function startServer(
  env: Record<string, string>,
  atEnd: (clean: () => Promise<void>) => void,
): Promise<ServerProcess> {
  const port = Number(env['PORT'] ?? (await findFreePort()));
  const started = performance.now();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const exited = new Promise<Awaited<ServerProcess['exited']>>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, signal, seconds: (performance.now() - started) / 1000 }),
    );
  });
  atEnd(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    port,
    url,
    pid: child.pid ?? 0,
    output: () => ({ out, err }),
    exited,
    signal: (signal) => child.kill(signal),
    async ready() {
      let ended = false;
      void exited.then(() => (ended = true));
      while (!ended) {
        const response = await fetch(`${url}/readyz`).catch(() => undefined);
        if (response?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`The server ended before it was ready:\n${out}\n${err}`);
    },
  };
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A TCP server has no pipe's name for an address.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
