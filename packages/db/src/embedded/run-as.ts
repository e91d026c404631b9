import { execFile } from 'node:child_process';
import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyBinaries, type Binaries } from './binaries.ts';
import { EmbeddedError } from './embedded-error.ts';

const run = promisify(execFile);

/** 'nobody': a number that owns nothing on any common system. */
const nobody = 65534;

export interface Owner {
  uid: number;
  gid: number;
}

export interface Command {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/** How PostgreSQL's programs are run on this machine. */
export interface RunAs {
  binaries: Binaries;
  /** Who owns the data folder then, or undefined to leave it as it is. */
  owner: Owner | undefined;
  /** Whether the kernel ends the program when this process dies; if not, a watchdog has to. */
  diesWithUs: boolean;
  command(program: string, args: string[]): Command;
}

export interface RunAsOptions {
  /** For tests: act as on a machine that lacks these. */
  without?: { namespaces?: boolean; setpriv?: boolean };
}

/**
 * PostgreSQL refuses to run as root. Where we are root it therefore runs in a user namespace that calls
 * root 'nobody': it still reads and writes root's files, even below a home folder of mode 0700, and no
 * account and no chown is needed. Containers may forbid namespaces; then it really becomes 'nobody'. A
 * folder that an ordinary user owns stays that user's, so that one `sudo npm start` does no harm.
 */
export async function chooseRunAs(
  binaries: Binaries,
  dataDir: string,
  cluster: string,
  options: RunAsOptions = {},
): Promise<RunAs> {
  const guarded = options.without?.setpriv ? [] : await findDeathSignal();
  const plain: RunAs = {
    binaries,
    owner: undefined,
    diesWithUs: guarded.length > 0,
    command: (program, args) => toCommand([...guarded, program, ...args]),
  };
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  const canNamespace = async () => !options.without?.namespaces && (await works(namespace));
  const namespaced: RunAs = {
    ...plain,
    command: (program, args) => toCommand([...namespace, ...guarded, program, ...args]),
  };
  // `docker run --user 1234`: initdb refuses a user without a name, too.
  if (process.getuid?.() !== 0) return hasName() || !(await canNamespace()) ? plain : namespaced;

  const root: Owner = { uid: 0, gid: 0 };
  const made: Owner = await stat(cluster).catch(() => root);
  if (made.uid === 0 && (await canNamespace())) return { ...namespaced, owner: root };

  const { uid, gid } = made.uid === 0 ? { uid: nobody, gid: nobody } : made;
  return {
    binaries: await reachableBinaries(binaries, dataDir, { uid, gid }),
    owner: { uid, gid },
    diesWithUs: guarded.length > 0,
    command: (program, args) => ({
      ...toCommand([...guarded, program, ...args]),
      uid,
      gid,
    }),
  };
}

/** Gives a folder and all it holds to `owner`, unless it already belongs to them. */
export async function giveTo(owner: Owner | undefined, folder: string): Promise<void> {
  if (owner === undefined || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  // The folder itself comes last: while it is not theirs, an interrupted change is begun again.
  await chown(folder, owner.uid, owner.gid);
}

/**
 * The words before a command that make the kernel end it (SIGINT: PostgreSQL's fast shutdown) when this
 * process dies, however it dies; empty where the system cannot. A process killed before the signal was
 * asked for would not be noticed, so a shell compares its parent with us afterwards.
 */
async function findDeathSignal(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const prefix = ['setpriv', '--pdeathsig=INT'];
  if (!(await works(prefix))) return [];
  const compare = '[ "$PPID" = "$0" ] || exit 75; exec "$@"';
  return [...prefix, '/bin/sh', '-c', compare, String(process.pid)];
}

/** Windows names every user. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

async function works(prefix: string[]): Promise<boolean> {
  const { file, args } = toCommand([...prefix, 'true']);
  return run(file, args, { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

async function reachableBinaries(
  binaries: Binaries,
  dataDir: string,
  user: Owner,
): Promise<Binaries> {
  const asThem = { ...user, timeout: 5_000, cwd: '/' };
  const reaches = (path: string) =>
    run('/bin/sh', ['-c', 'cd "$0"', path], asThem).then(
      () => true,
      () => false,
    );
  if (!(await reaches(dataDir))) {
    throw new EmbeddedError(
      `PostgreSQL may not run as root, and user ${user.uid} cannot reach ${dataDir}: start Stockroom as an ordinary user, or set DATA_DIR to a folder that every user can reach.`,
    );
  }
  const runs = await run(binaries.postgres, ['--version'], asThem).then(
    () => true,
    () => false,
  );
  return runs ? binaries : await copyBinaries(binaries, dataDir);
}

function toCommand(words: string[]): Command {
  const [file = '', ...args] = words;
  return { file, args };
}
