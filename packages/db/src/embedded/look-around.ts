import { createConnection } from 'node:net';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder.ts';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import { findProcess } from './processes.ts';

/** A setting of ours on PostgreSQL's command line: the process that started it. */
export const ownerSetting = 'stockroom.owner';

/** What is going on in a cluster's folder before we start anything there. */
export type Surroundings =
  | { state: 'empty' }
  /** A postmaster.pid whose process is dead, a zombie, or not this cluster's PostgreSQL. */
  | { state: 'stale' }
  /** A PostgreSQL answers whose process we cannot see: in another container on the same volume. */
  | { state: 'elsewhere' }
  /** A PostgreSQL that outlived whoever started it. */
  | { state: 'orphaned'; pid: number }
  /** Somebody's PostgreSQL that is on its way up or down. */
  | { state: 'changing'; pid: number; owner: number }
  | { state: 'running'; file: PostmasterFile; owner: number };

export async function lookAround(folder: ClusterFolder): Promise<Surroundings> {
  const file = await readPostmasterFile(folder.data);
  if (!file) return { state: 'empty' };

  const found = await findProcess(file.pid);
  if (!found || !isPostgresOf(folder, found.command)) {
    return { state: (await somebodyAnswers(folder, file)) ? 'elsewhere' : 'stale' };
  }

  const owner = Number(new RegExp(`${ownerSetting}=(\\d+)`).exec(found.command)?.[1] ?? NaN);
  // An orphan gets a new parent, so a parent that is not the owner means that the owner is dead, even
  // where its number has been given to another process since.
  const ownerLives =
    found.parent === undefined ? (await findProcess(owner)) !== null : found.parent === owner;
  if (!ownerLives) return { state: 'orphaned', pid: file.pid };

  return file.status === 'ready'
    ? { state: 'running', file, owner }
    : { state: 'changing', pid: file.pid, owner };
}

function isPostgresOf(folder: ClusterFolder, command: string): boolean {
  if (process.platform === 'win32') return /^postgres/i.test(command);
  return command.includes('postgres') && command.includes(folder.data);
}

async function somebodyAnswers(folder: ClusterFolder, file: PostmasterFile): Promise<boolean> {
  const socket = createConnection(join(folder.run, `.s.PGSQL.${file.port}`));
  try {
    return await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}
