import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOwnerLink } from '@stockroom/domain/accounts/find-owner-link';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';

const { db, url } = testDatabase();

async function owner(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: url,
    AUTH_SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'https://shop.test',
  };
  const run = promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'owner.ts'), ...args],
    { env },
  );
  return await run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}

test('makes the account an owner, and says so when it was one', async () => {
  const { id, email } = await addAccount(db);
  expect(await owner(email.toUpperCase())).toMatchObject({
    code: 0,
    out: `${email} is an owner now. What is open in a browser shows it after a reload.\n`,
  });
  const row = await db
    .selectFrom('accounts')
    .select('role')
    .where('id', '=', id)
    .executeTakeFirst();
  expect(row).toEqual({ role: 'owner' });
  expect((await owner(email)).out).toContain('is an owner already');
});

test('prints a link under the shop’s own address where there is no account', async () => {
  const { code, out } = await owner('olive@example.com');
  expect(code).toBe(0);
  const token = /https:\/\/shop\.test\/owner\/([\w-]{43})\n/.exec(out)?.[1] ?? '';
  expect(await findOwnerLink(db, token)).toEqual({ email: 'olive@example.com' });
});

test.each([[[]], [['nonsense']], [['a@example.com', 'b@example.com']]])(
  'says how it is called when called with %j',
  async (args) => {
    expect(await owner(...args)).toEqual({
      code: 1,
      out: '',
      err: 'Say whose: npm run owner -- EMAIL\n',
    });
  },
);
