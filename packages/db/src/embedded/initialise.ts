import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { clusterFolder, type ClusterFolder } from './cluster-folder.ts';
import { EmbeddedError, explainFileError, explainOutput } from './embedded-error.ts';
import { postgresEnvironment } from './environment.ts';
import { isAlive } from './processes.ts';
import { giveTo, type RunAs } from './run-as.ts';

/** What a shell answers for a program that is not there, or whose loader is not. */
const cannotRun = 127;

export const superuser = 'postgres';
export const databaseName = 'stockroom';

/**
 * Makes the cluster if there is none. It is made aside and renamed when whole, so that a process killed
 * half-way leaves nothing that looks like a cluster, and of two at once one wins.
 */
export async function initialise(folder: ClusterFolder, runAs: RunAs): Promise<void> {
  if (await isThere(folder.data)) return;
  try {
    await removeAbandoned(folder);
    const temporary = clusterFolder(folder.dataDir, `${basename(folder.root)}.new-${process.pid}`);
    await fill(temporary, runAs);
    await rename(temporary.root, folder.root).catch(async (error: unknown) => {
      await rm(temporary.root, { recursive: true, force: true });
      if (!(await isThere(folder.data))) throw error;
    });
  } catch (error) {
    throw explainFileError(error, folder.dataDir);
  }
}

async function fill(folder: ClusterFolder, runAs: RunAs): Promise<void> {
  await mkdir(folder.root, { mode: 0o700 });
  await mkdir(folder.data, { mode: 0o700 });
  await mkdir(folder.run, { mode: 0o700 });
  await writeFile(folder.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await giveTo(runAs.owner, folder.root);
  try {
    await complete(folder, runAs, runAs.binaries.initdb, [
      `--pgdata=${folder.data}`,
      `--username=${superuser}`,
      `--pwfile=${folder.passwordFile}`,
      // The socket's folder admits its owner alone; an address asks for the password.
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      // Said outright: an unset LANG would give SQL_ASCII, and a set one the machine's sort order.
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    await complete(
      folder,
      runAs,
      runAs.binaries.postgres,
      ['--single', '-D', folder.data, superuser],
      `create database ${databaseName}\n`,
    );
  } catch (error) {
    await rm(folder.root, { recursive: true, force: true });
    throw error;
  }
}

async function complete(
  folder: ClusterFolder,
  runAs: RunAs,
  program: string,
  args: string[],
  input = '',
): Promise<void> {
  const { file, args: words, ...who } = runAs.command(program, args);
  const child = spawn(file, words, {
    ...who,
    cwd: folder.data,
    env: postgresEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => {}); // It may end without reading; its exit code says why.
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(cannotRun));
    child.once('close', resolve);
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === cannotRun) {
    throw new EmbeddedError(
      `The embedded PostgreSQL cannot run on this system (${program} does not start; it needs a Linux with glibc, which Alpine is not): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  // A single-user server ends well even when its statement failed.
  if (code !== 0 || /^.*\b(?:ERROR|FATAL|PANIC):/m.test(errors)) {
    throw explainOutput(`${output}\n${errors}`, folder.dataDir, folder.log);
  }
}

async function removeAbandoned(folder: ClusterFolder): Promise<void> {
  for (const name of await readdir(folder.dataDir)) {
    const maker = /\.new-(\d+)$/.exec(name)?.[1];
    if (maker === undefined || !name.startsWith('pg')) continue;
    if (Number(maker) !== process.pid && (await isAlive(Number(maker)))) continue;
    // Programs that its maker left running may still be writing there for a moment.
    const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 };
    await rm(join(folder.dataDir, name), patiently).catch(() => {}); // The next start tries again.
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
