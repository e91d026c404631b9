import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, scratchCopy } from './testing/scratch-copy.ts';

const root = join(import.meta.dirname, '..');
let copy = '';

beforeAll(() => {
  copy = scratchCopy();
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

  change(
    copy,
    'packages/api/src/routers/catalog.ts',
    'listProducts(ctx.db, input)',
    'listProducts(ctx.db, input).then(({ nextCursor }) => ({ nextCursor }))',
  );

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
