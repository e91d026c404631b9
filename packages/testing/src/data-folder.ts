import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@stockroom/db/embedded/processes';

/** Each test file keeps a database of some 10 MB until the run is over, each shop one of 70. */
const roomForDatabases = 2 * 1024 ** 3;

/** An empty folder for databases: in memory where there is room. What killed runs have left there goes. */
export async function makeDataFolder(): Promise<string> {
  const memory = '/dev/shm';
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const parent = free >= roomForDatabases ? memory : tmpdir();
  await removeAbandoned(parent);
  return mkdtemp(join(parent, `stockroom-test-${process.pid}-`));
}

/** A run that was killed could not tidy up; its PostgreSQL ended with it, its folder did not. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const maker = /^stockroom-test-(\d+)-/.exec(name)?.[1];
    if (maker === undefined || (await isAlive(Number(maker)))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => {}); // Another user's.
  }
}
