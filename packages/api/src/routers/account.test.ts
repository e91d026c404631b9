import type { Account } from '@stockroom/domain/accounts/account';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();

async function newAccount(): Promise<Account> {
  const row = await addAccount(database.db);
  return { ...row, name: 'Ada Example', emailVerified: true, role: 'customer' };
}

test('me is null for a guest', async () => {
  expect(await callerOf(database).call.account.me()).toBeNull();
});

test('me says who is signed in, and not their id', async () => {
  const account = await newAccount();
  expect(await callerOf(database, { account }).call.account.me({})).toEqual({
    name: 'Ada Example',
    email: account.email,
    emailVerified: true,
    role: 'customer',
  });
});

test("update changes the caller's name, whatever else is sent", async () => {
  const account = await newAccount();
  const other = await newAccount();
  const input = { name: '  Grace ', id: other.id, role: 'owner', email: 'x@example.com' };
  expect(await callerOf(database, { account }).call.account.update(input)).toEqual({
    name: 'Grace',
    email: account.email,
    emailVerified: true,
    role: 'customer',
  });
  const row = await database.db
    .selectFrom('accounts')
    .select(['name', 'role'])
    .where('id', '=', other.id)
    .executeTakeFirst();
  expect(row).toEqual({ name: 'Ada Example', role: 'customer' });
});

test('a guest updates nothing', async () => {
  await expect(callerOf(database).call.account.update({ name: 'Grace' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
});

test.each([{ name: '' }, { name: '   ' }, { name: 'x'.repeat(201) }, { name: 'a\u0000b' }])(
  'bad input is refused: %o',
  async (input) => {
    const account = await newAccount();
    await expect(callerOf(database, { account }).call.account.update(input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  },
);
