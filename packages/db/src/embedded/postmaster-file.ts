import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a running PostgreSQL writes about itself in `postmaster.pid`, a line each: pid, data folder, start
 * time, port, socket folder, address, shared memory, status.
 * Source: src/include/utils/pidfile.h of PostgreSQL.
 */
export interface PostmasterFile {
  pid: number;
  port: number;
  /** Empty when it listens on no socket. */
  socketFolder: string;
  /** Empty when it listens on no address. */
  address: string;
  status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

const fileName = 'postmaster.pid';

export async function readPostmasterFile(data: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(data, fileName), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  const status = lines[7];
  return {
    pid: Number(lines[0]),
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    address: lines[5] ?? '',
    status:
      status === 'starting' || status === 'ready' || status === 'stopping' ? status : 'unknown',
  };
}

/**
 * Makes PostgreSQL see a leftover file as stale, where its own check would not: a zombie, or a stranger
 * who now has the number, still answers to kill(pid, 0). PostgreSQL ignores a file that names its own
 * parent, so the file is given this process's number. It is not deleted, because its shared memory line
 * lets PostgreSQL notice sessions that outlived their postmaster.
 * Source: CreateLockFile in src/backend/utils/init/miscinit.c.
 */
export async function disownPostmasterFile(data: string): Promise<void> {
  const path = join(data, fileName);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, text.replace(/^[^\n]*/, String(process.pid)), { mode: 0o600 });
  await rename(temporary, path);
}
