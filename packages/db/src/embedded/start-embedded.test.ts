import {
  execFileSync,
  spawn,
  type ChildProcess,
  type ChildProcessByStdio,
} from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { EmbeddedConnection } from './listening.ts';
import { findProcess, isAlive } from './processes.ts';
import { startEmbedded, type Embedded, type EmbeddedOptions } from './start-embedded.ts';

const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux';
const fixture = fileURLToPath(new URL('./start-embedded.fixture.ts', import.meta.url));
const nobody = 65534;

/** In memory where there is some: a cluster is a thousand files. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A stopped cluster with one committed row, to copy: making one takes half a second. */
const made = mkdtempSync(join(parent, 'stockroom-embedded-'));
beforeAll(async () => {
  const embedded = await startEmbedded({ dataDir: made });
  await query(embedded.connection, `create table kept as select 'committed' as word`);
  await embedded.stop();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

test('makes a UTF-8 cluster of the built-in locale, with LANG unset', async () => {
  const holder = await hold({ dataDir: folder() }, { env: { PATH: process.env['PATH'] } });
  const [row] = await query(
    holder.connection,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider,
            datlocale as locale, current_setting('server_version') as version
       from pg_database where datname = current_database()`,
  );
  expect(row).toMatchObject({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' });
  expect(row?.['version']).toMatch(/^18\./);
});

test('keeps its version in the path and its socket in a folder of its owner alone', async () => {
  // A copy, as from a backup, that has lost its modes.
  const dataDir = cluster();
  expect(statSync(join(dataDir, 'pg18', 'run')).mode & 0o777).not.toBe(0o700);
  const embedded = await start({ dataDir });
  expect(embedded.connection.host).toBe(join(dataDir, 'pg18', 'run'));
  expect(statSync(embedded.connection.host).mode & 0o777).toBe(0o700);
});

test('starts again in the same folder and finds what was committed', async () => {
  const dataDir = cluster();
  const first = await start({ dataDir });
  await addRow(first.connection);
  await first.stop();
  await first.ended;
  await first.stop();
  expect(await isAlive(first.pid)).toBe(false);

  const second = await start({ dataDir });
  await expectRows(second.connection, 'answered', 'committed');
});

test.skipIf(process.platform === 'win32')(
  'leaves Ctrl-C to the server, by a process group of its own',
  async () => {
    const { pid } = await start({ dataDir: cluster() });
    const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' });
    expect(Number(group)).toBe(pid);
  },
);

test('takes settings', async () => {
  const embedded = await start({ dataDir: cluster(), settings: { max_connections: '7' } });
  expect(await query(embedded.connection, 'show max_connections')).toEqual([
    { max_connections: '7' },
  ]);
});

describe('killed with -9', () => {
  test.runIf(onLinux)('leaves no PostgreSQL, and the next start has every commit', async () => {
    const dataDir = cluster();
    const holder = await hold({ dataDir });
    await addRow(holder.connection);
    await kill(holder);
    await expectEnd(holder.pid);
    await expectRows((await start({ dataDir })).connection, 'answered', 'committed');
  });

  test('in the middle of writing, it has every row that was answered', async () => {
    const dataDir = cluster();
    const holder = await hold({ dataDir });
    const client = await connectTo(holder.connection);
    await client.query('create table numbers (n integer)');
    let answered = 0;
    const write = async () => {
      for (let n = 1; ; n += 1) {
        await client.query('insert into numbers values ($1)', [n]);
        answered = n;
      }
    };
    const writing = write().catch((error: unknown) => error);
    await sleep(150);
    await kill(holder);
    expect(await writing).toBeInstanceOf(Error);
    const again = await start({ dataDir });
    const [row] = await query(again.connection, 'select count(*)::int as rows from numbers');
    expect(answered).toBeGreaterThan(0);
    expect(row?.['rows']).toBeGreaterThanOrEqual(answered);
  });

  test('with a watchdog, where the kernel has no word for it', async () => {
    const dataDir = cluster();
    const holder = await hold({ dataDir, without: { setpriv: true } });
    await addRow(holder.connection);
    await kill(holder);
    await expectEnd(holder.pid);
    await expectRows((await start({ dataDir })).connection, 'answered', 'committed');
  });

  test('an orphan is stopped by the next start, not adopted', async () => {
    const dataDir = cluster();
    const holder = await hold({ dataDir, without: { setpriv: true } });
    await addRow(holder.connection);
    for (const dog of childrenOf(holder.process.pid)) {
      if (dog !== holder.pid) process.kill(dog, 'SIGKILL');
    }
    await kill(holder);
    expect(await isAlive(holder.pid)).toBe(true);

    const told: string[] = [];
    const again = await start({ dataDir, log: (sentence) => told.push(sentence) });
    expect(again.shared).toBe(false);
    expect(await isAlive(holder.pid)).toBe(false);
    expect(told).toHaveLength(1);
    await expectRows(again.connection, 'answered', 'committed');
  });

  test('the postmaster too: its file is stale and its sessions end by themselves', async () => {
    const dataDir = cluster();
    const first = await start({ dataDir });
    await addRow(first.connection);
    const client = await connectTo(first.connection);
    const sleeping = client.query('select pg_sleep(60)').catch((error: unknown) => error);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const again = await start({ dataDir });
    expect(await sleeping).toBeInstanceOf(Error);
    await expectRows(again.connection, 'answered', 'committed');
  });

  test('while the cluster was being made: the next start makes it', async () => {
    const dataDir = folder();
    const maker = spawnFixture({ dataDir });
    while (!readdirSync(dataDir).some((name) => name.includes('.new-'))) await sleep(5);
    await sleep(100);
    maker.kill('SIGKILL');
    await once(maker, 'exit');
    expect(existsSync(join(dataDir, 'pg18'))).toBe(false);
    await start({ dataDir });
    expect(readdirSync(dataDir)).toEqual(['pg18']);
  });
});

describe('a postmaster.pid left behind', () => {
  test.runIf(onLinux)('by a zombie counts as stale', async () => {
    const dataDir = cluster();
    // The shell's child ends, and `sleep`, which takes the shell's place, never collects it.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60']);
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    while (await isAlive(zombie)) await sleep(5);
    expect(() => process.kill(zombie, 0)).not.toThrow();

    writePostmasterFile(dataDir, zombie);
    await expectRows((await start({ dataDir })).connection, 'committed');
  });

  test('whose number a stranger has now counts as stale', async () => {
    const dataDir = cluster();
    const stranger = spawn('sleep', ['60']);
    onTestFinished(() => void stranger.kill('SIGKILL'));
    writePostmasterFile(dataDir, stranger.pid ?? 0);
    await expectRows((await start({ dataDir })).connection, 'committed');
    expect(stranger.exitCode).toBeNull();
  });
});

describe('a second Stockroom on the same folder', () => {
  test('shares the PostgreSQL and does not stop it, if it is a script', async () => {
    const dataDir = cluster();
    const holder = await hold({ dataDir });
    await addRow(holder.connection);
    const script = await start({ dataDir });
    expect(script).toMatchObject({ shared: true, pid: holder.pid });
    await expectRows(script.connection, 'answered', 'committed');
    await script.stop();
    await expectRows(holder.connection, 'answered', 'committed');
  });

  test('is refused in one sentence, if it is a server', async () => {
    const dataDir = cluster();
    const holder = await hold({ dataDir });
    await expect(startEmbedded({ dataDir, ifRunning: 'refuse' })).rejects.toThrow(
      `Another Stockroom (process ${holder.process.pid}) is running on ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    );
  });

  test('at the same moment, on an empty folder: one makes the cluster, all use it', async () => {
    const dataDir = folder();
    const holders = await Promise.all([1, 2, 3].map(() => hold({ dataDir })));
    expect(new Set(holders.map(({ pid }) => pid)).size).toBe(1);
    expect(holders.filter(({ shared }) => !shared)).toHaveLength(1);
    expect(readdirSync(dataDir)).toEqual(['pg18']);
  });
});

test('a cluster that another container serves is left alone', async () => {
  const dataDir = cluster();
  const elsewhere = createServer();
  elsewhere.listen(join(dataDir, 'pg18', 'run', '.s.PGSQL.5432'));
  onTestFinished(() => void elsewhere.close());
  await once(elsewhere, 'listening');
  writePostmasterFile(dataDir, 2 ** 22 - 7);
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/in use from another container: stop/);
});

describe('listens', () => {
  test('on 127.0.0.1, by password, where the path is too long for a socket', async () => {
    const dataDir = join(folder(), 'a'.repeat(100));
    const { connection } = await start({ dataDir });
    expect(connection.host).toBe('127.0.0.1');
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(query({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  test('on 127.0.0.1 where the file system holds no sockets', async () => {
    const dataDir = cluster();
    // Something that PostgreSQL cannot clear away stands where its socket should.
    mkdirSync(join(dataDir, 'pg18', 'run', '.s.PGSQL.5432', 'held'), { recursive: true });
    const { connection } = await start({ dataDir });
    expect(connection.host).toBe('127.0.0.1');
    await expectRows(connection, 'committed');
  });

  test('on a path with spaces and letters beyond ASCII', async () => {
    const { connection } = await start({ dataDir: join(folder(), 'Lädchen Nr. 1') });
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('refuses in one sentence', () => {
  test('a folder of a newer major version', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'pg19'));
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      `The data folder ${dataDir} was written by PostgreSQL 19, and this Stockroom runs PostgreSQL 18: update Stockroom, or set DATA_DIR to another folder.`,
    );
  });

  test('a data folder that is a file', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(startEmbedded({ dataDir: file })).rejects.toThrow(/is not a folder: set DATA_DIR/);
  });

  test('settings that PostgreSQL refuses, with its reason', async () => {
    await expect(
      startEmbedded({ dataDir: cluster(), settings: { max_connections: 'many' } }),
    ).rejects.toThrow(
      /^The embedded PostgreSQL did not start: .*"max_connections".*\(its log is .*\)\.$/,
    );
  });

  test.runIf(asRoot && onLinux)('a full disk, empty or with a cluster on it', async () => {
    const small = folder();
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', small]);
    onTestFinished(() => void execFileSync('/bin/umount', ['-l', small]));
    const sentence = `The disk that holds ${small} is full: free some space there, or set DATA_DIR to a folder on another disk.`;
    const filler = join(small, 'filler');

    writeFileSync(filler, Buffer.alloc(50 * 2 ** 20));
    await expect(startEmbedded({ dataDir: small })).rejects.toThrow(sentence);
    expect(readdirSync(small)).toEqual(['filler']);

    rmSync(filler);
    await (await start({ dataDir: small })).stop();
    expect(() => writeFileSync(filler, Buffer.alloc(60 * 2 ** 20))).toThrow(/ENOSPC/);
    await expect(startEmbedded({ dataDir: small })).rejects.toThrow(sentence);

    rmSync(filler);
    await (await start({ dataDir: small })).stop();
  });
});

describe.runIf(asRoot && onLinux)('as root', () => {
  test('runs below a folder of mode 0700, as itself in a namespace', async () => {
    const dataDir = folder();
    chmodSync(dataDir, 0o700);
    const { pid } = await start({ dataDir });
    expect(statSync(`/proc/${pid}`).uid).toBe(0);
    expect(readFileSync(`/proc/${pid}/uid_map`, 'utf8').trim().split(/\s+/)).toEqual([
      String(nobody),
      '0',
      '1',
    ]);
  });

  test('becomes nobody where namespaces are forbidden, and goes back where they are not', async () => {
    const dataDir = cluster();
    const forbidden = await start({ dataDir, without: { namespaces: true } });
    expect(statSync(`/proc/${forbidden.pid}`).uid).toBe(nobody);
    await addRow(forbidden.connection);
    await forbidden.stop();
    await expectRows((await start({ dataDir })).connection, 'answered', 'committed');
  });

  test('as nobody, dies with us too', async () => {
    const holder = await hold({ dataDir: cluster(), without: { namespaces: true } });
    await kill(holder);
    await expectEnd(holder.pid);
  });

  test('says so where nobody cannot reach the folder', async () => {
    const dataDir = cluster();
    chmodSync(dataDir, 0o700);
    await expect(startEmbedded({ dataDir, without: { namespaces: true } })).rejects.toThrow(
      `PostgreSQL may not run as root, and user ${nobody} cannot reach ${dataDir}: start Stockroom as an ordinary user, or set DATA_DIR to a folder that every user can reach.`,
    );
  });

  test('a folder that an ordinary user made stays that user’s', async () => {
    // A user without a name, as `docker run --user` makes them.
    const dataDir = folder();
    chownSync(dataDir, 1234, 1234);
    const user = await hold({ dataDir }, { uid: 1234, gid: 1234 });
    expect(statSync(`/proc/${user.pid}`).uid).toBe(1234);
    await query(user.connection, 'create table kept (word text)');
    await addRow(user.connection);
    await kill(user);
    await expectEnd(user.pid);

    const root = await start({ dataDir });
    await expectRows(root.connection, 'answered');
    await root.stop();
    const again = await hold({ dataDir }, { uid: 1234, gid: 1234 });
    await expectRows(again.connection, 'answered');
  });
});

interface Holder {
  process: ChildProcess;
  connection: EmbeddedConnection;
  pid: number;
  shared: boolean;
}

interface How {
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** Starts it in a process of its own. */
async function hold(options: EmbeddedOptions, how: How = {}): Promise<Holder> {
  const child = spawnFixture(options, how);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const answer = JSON.parse(line) as Omit<Holder, 'process'> | { refused: string };
  if ('refused' in answer) throw new Error(answer.refused);
  return { ...answer, process: child };
}

function spawnFixture(
  options: EmbeddedOptions,
  how: How = {},
): ChildProcessByStdio<Writable, Readable, null> {
  const child = spawn(process.execPath, [fixture, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...how,
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  });
  return child;
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const embedded = await startEmbedded(options);
  onTestFinished(() => embedded.stop());
  return embedded;
}

async function kill(holder: Holder): Promise<void> {
  holder.process.kill('SIGKILL');
  await once(holder.process, 'exit');
}

async function expectEnd(pid: number): Promise<void> {
  await expect.poll(() => findProcess(pid), { timeout: 5_000, interval: 10 }).toBeNull();
}

function childrenOf(pid: number | undefined): number[] {
  const listing = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return listing
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child ?? 0);
}

/** A data folder with a stopped cluster in it that holds one committed row. */
function cluster(): string {
  const dataDir = folder();
  cpSync(made, dataDir, { recursive: true });
  return dataDir;
}

function writePostmasterFile(dataDir: string, pid: number): void {
  const data = join(dataDir, 'pg18', 'data');
  const lines = [pid, data, 1_700_000_000, 5432, join(dataDir, 'pg18', 'run'), '', '', 'ready'];
  writeFileSync(join(data, 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o600 });
}

function folder(): string {
  const made = mkdtempSync(join(parent, 'stockroom-embedded-'));
  chmodSync(made, 0o755);
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function connectTo(connection: EmbeddedConnection): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => {}); // The tests end servers under it.
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function query(
  connection: EmbeddedConnection,
  text: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Commits a row, and is answered. */
async function addRow(connection: EmbeddedConnection): Promise<void> {
  await query(connection, `insert into kept values ('answered')`);
}

async function expectRows(connection: EmbeddedConnection, ...words: string[]): Promise<void> {
  const rows = await query(connection, 'select word from kept order by word');
  expect(rows.map(({ word }) => word)).toEqual(words);
}
