import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Process {
  port: number;
  url: string;
  pid: number;
  output: () => { out: string; err: string };
  /** Resolves once it answers that it is ready; rejects with its output if it ends before. */
  ready: () => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null; seconds: number }>;
}

/** The real server in a process of its own; whatever a test forgets is killed at its end. */
export async function startProcess(env: Record<string, string> = {}): Promise<Process> {
  const port = Number(env['PORT'] ?? (await findFreePort()));
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'main.ts')], {
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
  const exited = new Promise<Awaited<Process['exited']>>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, signal, seconds: (performance.now() - started) / 1000 }),
    );
  });
  onTestFinished(async () => {
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

export async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stockroom-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A TCP server has no pipe's name for an address.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
