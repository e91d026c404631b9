import { createServer } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder.ts';
import { databaseName, superuser } from './initialise.ts';
import type { PostmasterFile } from './postmaster-file.ts';

/** What `pg` needs to connect: a part of its PoolConfig. */
export interface EmbeddedConnection {
  /** A folder that holds the socket, or 127.0.0.1. */
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  /** Said outright, so that a PGSSLMODE in the environment does not count. */
  ssl: false;
}

const socketPort = 5432;

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero among them. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103;

export type Listening = 'socket' | 'address';

/** On a socket where the path is short enough for one, else on 127.0.0.1. */
export function chooseListening(folder: ClusterFolder): Listening {
  const socket = join(folder.run, `.s.PGSQL.${socketPort}`);
  const fits = Buffer.byteLength(socket) <= longestSocketPath;
  return fits && process.platform !== 'win32' ? 'socket' : 'address';
}

export async function listenSettings(
  folder: ClusterFolder,
  listening: Listening,
): Promise<Record<string, string>> {
  if (listening === 'socket') {
    return {
      listen_addresses: '',
      port: String(socketPort),
      unix_socket_directories: folder.run,
      unix_socket_permissions: '0700',
    };
  }
  return {
    listen_addresses: '127.0.0.1',
    port: String(await findFreePort()),
    unix_socket_directories: '',
  };
}

/** How to connect to a running cluster, whoever started it. */
export async function connectionTo(
  folder: ClusterFolder,
  file: PostmasterFile,
): Promise<EmbeddedConnection> {
  return {
    host: file.socketFolder === '' ? file.address : file.socketFolder,
    port: file.port,
    user: superuser,
    password: (await readFile(folder.passwordFile, 'utf8')).trim(),
    database: databaseName,
    ssl: false,
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
