import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'freshness-'));
  copySources();
  linkModules();
  const git = ['-c', 'user.name=Test', '-c', 'user.email=test@stockroom.test'];
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
  execFileSync('git', ['add', '--all'], { cwd: copy });
  execFileSync('git', [...git, 'commit', '--quiet', '--message=As it is'], { cwd: copy });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a change of what a procedure answers is seen by the next type-check of web', () => {
  const first = checkWeb();
  expect(first.output).toContain('0 cached, 1 total');
  expect(first.code, first.output).toBe(0);
  // The cache works, so what follows shows that it is also right.
  expect(checkWeb().output).toContain('1 cached, 1 total');

  const router = join(copy, 'packages/api/src/routers/catalog.ts');
  const before = readFileSync(router, 'utf8');
  const after = before.replace(
    'listProducts(ctx.db, input)',
    'listProducts(ctx.db, input).then(({ nextCursor }) => ({ nextCursor }))',
  );
  expect(after).not.toBe(before);
  writeFileSync(router, after);

  const second = checkWeb();
  expect(second.output).toContain('0 cached, 1 total');
  expect(second.output).toMatch(/error TS\d+: Property 'items' does not exist/);
  expect(second.code).not.toBe(0);
}, 240_000);

function checkWeb(): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    'turbo',
    ['run', 'typecheck', '--filter=@stockroom/web', '--output-logs=errors-only'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        TURBO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        NO_COLOR: '1',
      },
    },
  );
  return { code: status, output: stdout + stderr };
}

function copySources(): void {
  const names = [
    'apps',
    'packages',
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'turbo.json',
    '.gitignore',
  ];
  for (const name of names) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !['node_modules', 'dist', '.turbo'].includes(basename(path)),
    });
  }
}

/** Installed packages are linked one by one; our own, in between, must lead to the copy. */
function linkModules(): void {
  const link = (folder: string) => {
    mkdirSync(join(copy, folder), { recursive: true });
    for (const name of readdirSync(join(root, folder))) {
      if (name === '@stockroom') continue;
      symlinkSync(join(root, folder, name), join(copy, folder, name));
    }
  };
  link('node_modules');
  for (const nested of globSync('{apps,packages}/*/node_modules', { cwd: root })) link(nested);
  const own = join(copy, 'node_modules/@stockroom');
  mkdirSync(own);
  for (const folder of globSync('{apps,packages}/*', { cwd: copy })) {
    symlinkSync(join(copy, folder), join(own, basename(folder)));
  }
}
