import { chmod, mkdir, readFile, readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { majorVersion } from './binaries.ts';
import { EmbeddedError, explainFileError } from './embedded-error.ts';

/** One cluster below DATA_DIR, in a folder with its major version in the name. */
export interface ClusterFolder {
  dataDir: string;
  /** All of the below. */
  root: string;
  /** What PostgreSQL calls its data directory. */
  data: string;
  /** The socket's folder, of mode 0700. */
  run: string;
  log: string;
  passwordFile: string;
}

export function clusterFolder(dataDir: string, name = `pg${majorVersion}`): ClusterFolder {
  const root = join(dataDir, name);
  return {
    dataDir,
    root,
    data: join(root, 'data'),
    run: join(root, 'run'),
    log: join(root, 'postgres.log'),
    passwordFile: join(root, 'password'),
  };
}

/** Makes DATA_DIR if it is not there, and refuses one that another major version has written. */
export async function openDataDir(dataDir: string): Promise<ClusterFolder> {
  try {
    await mkdir(resolve(dataDir), { recursive: true });
    const folder = clusterFolder(await realpath(dataDir));
    await refuseOtherVersions(folder);
    return folder;
  } catch (error) {
    throw explainFileError(error, resolve(dataDir));
  }
}

/**
 * Restores the modes that a copy or a backup has lost: PostgreSQL refuses an open data folder, and whoever
 * reaches the socket needs no password.
 */
export async function closeToOthers(folder: ClusterFolder): Promise<void> {
  for (const path of [folder.root, folder.data, folder.run]) await chmod(path, 0o700);
  await chmod(folder.passwordFile, 0o600);
}

async function refuseOtherVersions(folder: ClusterFolder): Promise<void> {
  const versions = (await readdir(folder.dataDir))
    .map((name) => Number(/^pg(\d+)$/.exec(name)?.[1]))
    .filter((version) => !Number.isNaN(version));
  const written = await readFile(join(folder.data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (written !== null) versions.push(Number(written.trim()));

  const newest = Math.max(0, ...versions);
  if (newest > majorVersion) {
    throw new EmbeddedError(
      `The data folder ${folder.dataDir} was written by PostgreSQL ${newest}, and this Stockroom runs PostgreSQL ${majorVersion}: update Stockroom, or set DATA_DIR to another folder.`,
    );
  }
  if (newest > 0 && !versions.includes(majorVersion)) {
    throw new EmbeddedError(
      `The data folder ${folder.dataDir} was written by PostgreSQL ${newest}, and this Stockroom runs PostgreSQL ${majorVersion}: move the data over with pg_dump, or set DATA_DIR to another folder.`,
    );
  }
}
