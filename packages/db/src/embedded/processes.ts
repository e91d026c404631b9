import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface RunningProcess {
  pid: number;
  /** Undefined where the system does not tell (Windows). */
  parent: number | undefined;
  /** The whole command line; on Windows only the program's name. */
  command: string;
}

/** The process, or null if it is dead. A zombie counts as dead: it only waits to be collected. */
export async function findProcess(
  pid: number,
  platform: NodeJS.Platform = process.platform,
): Promise<RunningProcess | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  try {
    if (platform === 'linux') return await findInProc(pid);
    if (platform === 'win32') return await findWithTasklist(pid);
    return await findWithPs(pid);
  } catch {
    return null;
  }
}

export async function isAlive(pid: number): Promise<boolean> {
  return (await findProcess(pid)) !== null;
}

async function findInProc(pid: number): Promise<RunningProcess | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may itself hold brackets and spaces.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return null;
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  return { pid, parent: Number(parent), command };
}

async function findWithPs(pid: number): Promise<RunningProcess | null> {
  const { stdout } = await run('ps', ['-ww', '-o', 'stat=,ppid=,command=', '-p', String(pid)]);
  const found = /^\s*(\S+)\s+(\d+)\s+(.*)$/m.exec(stdout);
  if (!found || found[1]?.startsWith('Z')) return null;
  return { pid, parent: Number(found[2]), command: found[3] ?? '' };
}

async function findWithTasklist(pid: number): Promise<RunningProcess | null> {
  const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  const name = /^"([^"]+)","(\d+)"/m.exec(stdout);
  return name && Number(name[2]) === pid
    ? { pid, parent: undefined, command: name[1] ?? '' }
    : null;
}
