import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyBinaries, findBinaries, makeRunnable } from './binaries.ts';

const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

test('finds a PostgreSQL 18 that runs', async () => {
  const { postgres } = await findBinaries();
  expect(version(postgres)).toMatch(/^postgres \(PostgreSQL\) 18\./);
});

test.skipIf(process.platform === 'win32')(
  'puts back the links and the run bits of an install without its script',
  async () => {
    const { native } = await findBinaries();
    const bare = join(folder(), 'native');
    cpSync(native, bare, { recursive: true, verbatimSymlinks: true });
    const links = linksOf(bare);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) rmSync(link);
    for (const program of ['postgres', 'initdb']) chmodSync(join(bare, 'bin', program), 0o644);

    const restored = await makeRunnable(bare);
    for (const link of links) {
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(statSync(link).size).toBeGreaterThan(0);
    }
    expect(version(restored.postgres)).toContain('PostgreSQL');
    expect(version(restored.initdb)).toContain('PostgreSQL');
    await makeRunnable(bare);
  },
);

test.skipIf(process.platform === 'win32')(
  'copies for a user who cannot reach the original, even under umask 077',
  async () => {
    const before = process.umask(0o077);
    onTestFinished(() => void process.umask(before));
    const into = folder();
    chmodSync(into, 0o755);
    const original = await findBinaries();
    const first = await copyBinaries(original, into);
    const second = await copyBinaries(original, into);
    expect(second).toEqual(first);
    expect(statSync(first.postgres).mode & 0o777).toBe(0o755);
    expect(statSync(dirname(first.postgres)).mode & 0o777).toBe(0o755);
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534, cwd: '/' } : {};
    expect(execFileSync(first.postgres, ['--version'], { ...asNobody, encoding: 'utf8' })).toMatch(
      /18\./,
    );
  },
);

function version(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8' });
}

function linksOf(native: string): string[] {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  return (JSON.parse(list) as { target: string }[]).map(({ target }) =>
    join(dirname(native), target),
  );
}

function folder(): string {
  const made = mkdtempSync(join(parent, 'stockroom-binaries-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
