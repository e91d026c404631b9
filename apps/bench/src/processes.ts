import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from './measure/rounds.ts';

export interface Started extends Server {
  stop(): Promise<void>;
}

/** Starts a server as a process of its own and waits until it answers. */
export async function startProcess(options: {
  name: string;
  script: string;
  /** For node itself. */
  flags?: readonly string[];
  port: number;
  ready: string;
  env: Record<string, string>;
}): Promise<Started> {
  const child = spawn(process.execPath, [...(options.flags ?? []), options.script], {
    env: { ...process.env, ...options.env, PORT: String(options.port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Kept for the case that it does not start; a benchmark's own output is its table.
  let said = '';
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const origin = `http://127.0.0.1:${options.port}`;
  await waitFor(child, `${origin}${options.ready}`).catch((error: unknown) => {
    throw new Error(`${options.name} did not start. It said:\n${said}`, { cause: error });
  });
  if (child.pid === undefined) throw new Error(`${options.name} has no process`);
  return {
    name: options.name,
    origin,
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function waitFor(child: ChildProcess, url: string): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`${url} ended before it answered`);
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error(`${url} did not answer within two minutes`);
}
