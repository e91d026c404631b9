import { hashPassword as theirHash, verifyPassword as theirVerify } from 'better-auth/crypto';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashPassword, threads, verifyPassword } from './hash-in-threads.ts';

test('what better-auth has hashed is read here, and the other way round', async () => {
  const password = 'crème brûlée, twice';
  expect(await verifyPassword({ hash: await theirHash(password), password })).toBe(true);
  expect(await theirVerify({ hash: await hashPassword(password), password })).toBe(true);
  // As another keyboard types the same letters.
  expect(
    await verifyPassword({
      hash: await hashPassword(password),
      password: password.normalize('NFD'),
    }),
  ).toBe(true);
});

test('another password, and what is no hash, are refused', async () => {
  const hash = await hashPassword('one password');
  expect(await hashPassword('one password')).not.toBe(hash);
  for (const proof of [
    { hash, password: 'another password' },
    { hash: hash.slice(0, -2), password: 'one password' },
    { hash: 'nothing of the kind', password: 'one password' },
  ]) {
    expect(await verifyPassword(proof)).toBe(false);
  }
});

test.runIf(process.platform === 'linux')('its threads come after all others', async () => {
  await Promise.all([hashPassword('a password'), hashPassword('a password')]);
  const nice = await Promise.all(
    (await readdir('/proc/self/task')).map(async (task) => {
      const stat = await readFile(`/proc/self/task/${task}/stat`, 'utf8').catch(() => '');
      // proc(5): the name stands in brackets and may hold anything; `nice` is the 17th after it.
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
    }),
  );
  expect(nice.filter((value) => value === 5)).toHaveLength(threads);
});
