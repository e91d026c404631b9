import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a wrong call does not compile, and a right one does', () => {
  const { status, stdout } = spawnSync('tsc', ['--noEmit'], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
  });
  // TS2578: an `@ts-expect-error` with nothing wrong below it, so a wrong call that compiles.
  expect(stdout.split('\n').filter((line) => line.includes('wrong-calls.ts'))).toEqual([]);
  expect(status, stdout).toBe(0);
}, 60_000);
