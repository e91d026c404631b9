import { spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { explainFileError, explainOutput } from './embedded-error.ts';
import { postgresEnvironment } from './environment.ts';
import { listenSettings, type Listening } from './listening.ts';
import { ownerSetting } from './look-around.ts';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import type { RunAs } from './run-as.ts';
import { watch } from './watchdog.ts';

export interface Launched {
  file: PostmasterFile;
  /** Settles when the postmaster has ended, for whatever reason. */
  ended: Promise<void>;
}

/** Another process is on its way in the same folder: look again. */
export class TakenError extends Error {}

/** The file system holds no sockets, as some that containers share with their host do not. */
export class NoSocketError extends Error {}

const longestLog = 10_000_000;

const defaults = {
  max_connections: '60',
  // A shop's queries are short: compiling them costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Starts PostgreSQL and waits until it says that it is ready, crash recovery included. */
export async function launch(
  folder: ClusterFolder,
  runAs: RunAs,
  settings: Record<string, string>,
  listening: Listening,
): Promise<Launched> {
  const all = {
    ...defaults,
    ...settings,
    ...(await listenSettings(folder, listening)),
    [ownerSetting]: String(process.pid),
  };
  const args = ['-D', folder.data];
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`);
  const { file, args: words, ...who } = runAs.command(runAs.binaries.postgres, args);

  const log = await openLog(folder);
  const logStart = (await log.stat()).size;
  const child = spawn(file, words, {
    ...who,
    cwd: folder.data,
    env: postgresEnvironment(),
    // A group of its own: Ctrl-C reaches the server alone, which drains first and stops this last.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();

  let running = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    child.once('error', end);
    child.once('exit', end);
  });
  await log.close();

  const { pid } = child;
  const dismiss = pid === undefined || runAs.diesWithUs ? undefined : watch(pid);
  void ended.then(dismiss);

  while (running) {
    const found = await readPostmasterFile(folder.data);
    if (found?.pid === pid && found?.status === 'ready') return { file: found, ended };
    await sleep(5);
  }
  const output = await readLog(folder, logStart);
  // Two messages of PostgreSQL's that mean somebody else is still, or already, in the folder.
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(output)) {
    throw new TakenError(output);
  }
  if (/could not create any Unix-domain sockets/.test(output)) throw new NoSocketError(output);
  throw explainOutput(output, folder.dataDir, folder.log);
}

async function openLog(folder: ClusterFolder) {
  try {
    const size = await stat(folder.log).then(
      (found) => found.size,
      () => 0,
    );
    if (size > longestLog) await rename(folder.log, `${folder.log}.1`);
    return await open(folder.log, 'a', 0o600);
  } catch (error) {
    throw explainFileError(error, folder.dataDir);
  }
}

async function readLog(folder: ClusterFolder, from: number): Promise<string> {
  const log = await open(folder.log, 'r');
  try {
    const { size } = await log.stat();
    const buffer = Buffer.alloc(Math.max(0, size - from));
    await log.read(buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    await log.close();
  }
}
