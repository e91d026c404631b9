import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isAlive } from './processes.ts';

const run = promisify(execFile);

/** Milliseconds for a fast shutdown, its checkpoint included, before PostgreSQL is told to drop everything. */
const patience = 8_000;

/**
 * PostgreSQL's fast shutdown: sessions are ended, what has committed is kept. If that takes too long, its
 * immediate shutdown, which loses nothing either but has to recover at the next start.
 */
export async function stopPostmaster(pid: number, data: string, postgres: string): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; pg_ctl speaks to the postmaster over its own pipe.
    await run(join(dirname(postgres), 'pg_ctl.exe'), ['stop', '-D', data, '-m', 'fast']);
    return;
  }
  signal(pid, 'SIGINT');
  if (await hasEnded(pid, patience)) return;
  signal(pid, 'SIGQUIT');
  await hasEnded(pid, patience);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

async function hasEnded(pid: number, within: number): Promise<boolean> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    if (!(await isAlive(pid))) return true;
    await sleep(5);
  }
  return !(await isAlive(pid));
}
