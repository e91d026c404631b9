import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { keepAuthSecret } from './auth-secret.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stockroom-secret-')), 'data');
});

it('makes one secret, readable by its owner alone, and keeps it', async () => {
  const secret = await keepAuthSecret(folder);
  expect(secret).toHaveLength(43);
  expect((await stat(join(folder, 'auth-secret'))).mode & 0o777).toBe(0o600);
  expect(await keepAuthSecret(folder)).toBe(secret);
  expect(await readdir(folder)).toEqual(['auth-secret']);
});

it('makes a new one in place of an empty file', async () => {
  await keepAuthSecret(folder);
  await writeFile(join(folder, 'auth-secret'), '');
  expect(await keepAuthSecret(folder)).toHaveLength(43);
});
