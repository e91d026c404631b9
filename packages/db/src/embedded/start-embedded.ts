import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { closeToOthers, openDataDir, type ClusterFolder } from './cluster-folder.ts';
import { EmbeddedError, explainFileError } from './embedded-error.ts';
import { initialise } from './initialise.ts';
import { launch, type Launched, NoSocketError, TakenError } from './launch.ts';
import { chooseListening, connectionTo, type EmbeddedConnection } from './listening.ts';
import { lookAround } from './look-around.ts';
import { disownPostmasterFile } from './postmaster-file.ts';
import { chooseRunAs, giveTo, type RunAs, type RunAsOptions } from './run-as.ts';
import { stopPostmaster } from './stop-postmaster.ts';

export interface EmbeddedOptions extends RunAsOptions {
  dataDir: string;
  /** Settings of PostgreSQL, as in postgresql.conf, over ours. */
  settings?: Record<string, string>;
  /** Told of what takes time or is unusual, a sentence at a time. */
  log?: (sentence: string) => void;
  /**
   * When another Stockroom runs on the folder: a script shares its PostgreSQL, for as long as that one
   * lives; a server refuses, because its database would go away with the other's.
   */
  ifRunning?: 'share' | 'refuse';
}

export interface Embedded {
  connection: EmbeddedConnection;
  /** The postmaster's. */
  pid: number;
  /** Whether another process started it, and will stop it. */
  shared: boolean;
  /** Settles when PostgreSQL has ended, asked to or not; never, if it is shared. */
  ended: Promise<void>;
  /** Ends PostgreSQL, unless it is shared. Safe to repeat. */
  stop: () => Promise<void>;
}

/** Milliseconds to wait for another process that is starting or stopping in the same folder. */
const patience = 60_000;

/**
 * Starts the PostgreSQL of the npm package on `dataDir`, making the cluster the first time. It ends with
 * this process, however this process ends; call it from the main thread, because the kernel ties a child
 * to the thread that made it. What can go wrong is told as an EmbeddedError of one sentence.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = await openDataDir(options.dataDir);
  const runAs = await chooseRunAs(await findBinaries(), folder.dataDir, folder.root, options);
  const deadline = Date.now() + patience;
  for (;;) {
    const started = await tryStart(folder, runAs, options);
    if (started) return started;
    if (Date.now() > deadline) {
      throw new EmbeddedError(
        `Another process has been starting or stopping PostgreSQL in ${folder.root} for a minute: end it, or set DATA_DIR to another folder.`,
      );
    }
    await sleep(20);
  }
}

/** Null means: look again in a moment. */
async function tryStart(
  folder: ClusterFolder,
  runAs: RunAs,
  options: EmbeddedOptions,
): Promise<Embedded | null> {
  const found = await lookAround(folder);
  switch (found.state) {
    case 'running':
      return share(folder, found, options);
    case 'changing':
      return null;
    case 'elsewhere':
      throw new EmbeddedError(
        `The PostgreSQL in ${folder.root} is in use from another container: stop that, or set DATA_DIR to another folder.`,
      );
    case 'orphaned':
      options.log?.('A PostgreSQL was left over from an earlier run; it is being stopped first.');
      await stopPostmaster(found.pid, folder.data, runAs.binaries.postgres);
      return null;
    case 'stale':
      await disownPostmasterFile(folder.data);
      return begin(folder, runAs, options);
    case 'empty':
      return begin(folder, runAs, options);
  }
}

async function share(
  folder: ClusterFolder,
  running: Extract<Awaited<ReturnType<typeof lookAround>>, { state: 'running' }>,
  options: EmbeddedOptions,
): Promise<Embedded> {
  if (options.ifRunning === 'refuse') {
    throw new EmbeddedError(
      `Another Stockroom (process ${running.owner}) is running on ${folder.dataDir}: stop it, or set DATA_DIR to another folder.`,
    );
  }
  return {
    connection: await connectionTo(folder, running.file),
    pid: running.file.pid,
    shared: true,
    ended: new Promise(() => {}),
    stop: async () => {},
  };
}

async function begin(
  folder: ClusterFolder,
  runAs: RunAs,
  options: EmbeddedOptions,
): Promise<Embedded | null> {
  try {
    await initialise(folder, runAs);
    await giveTo(runAs.owner, folder.root);
    await closeToOthers(folder);
    const { file, ended } = await launchSomehow(folder, runAs, options.settings ?? {});
    let running = true;
    void ended.then(() => {
      running = false;
    });
    const stop = async () => {
      // Its number may be another process's by now.
      if (running) await stopPostmaster(file.pid, folder.data, runAs.binaries.postgres);
    };
    let stopping: Promise<void> | undefined;
    return {
      connection: await connectionTo(folder, file),
      pid: file.pid,
      shared: false,
      ended,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    if (error instanceof TakenError) return null;
    throw explainFileError(error, folder.dataDir);
  }
}

async function launchSomehow(
  folder: ClusterFolder,
  runAs: RunAs,
  settings: Record<string, string>,
): Promise<Launched> {
  try {
    return await launch(folder, runAs, settings, chooseListening(folder));
  } catch (error) {
    if (!(error instanceof NoSocketError)) throw error;
    return await launch(folder, runAs, settings, 'address');
  }
}
