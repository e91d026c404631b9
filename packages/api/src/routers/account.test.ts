import type { Account } from '@stockroom/domain/accounts/account';
import { testDatabase } from '@stockroom/testing/database';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
beforeAll(async () => {
  await addShop(database.transact);
  await startSending(database.db);
});
afterAll(() => stopSending());

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

test('a new password must not be one that is tried first', async () => {
  const account = await newAccount();
  await database.db
    .insertInto('credentials')
    .values({
      account_id: account.id,
      provider: 'credential',
      provider_account_id: account.id,
      password_hash: 'plain:right',
    })
    .execute();
  const { call } = callerOf(database, { account });
  await expect(
    call.account.changePassword({ password: 'right', newPassword: 'ada-example-1' }),
  ).rejects.toMatchObject({ cause: { refusal: { code: 'password_too_easy' } } });
  await call.account.changePassword({ password: 'right', newPassword: 'wrong donkey mains' });
  const { password_hash } = await database.db
    .selectFrom('credentials')
    .select('password_hash')
    .where('account_id', '=', account.id)
    .executeTakeFirstOrThrow();
  expect(password_hash).toBe('plain:wrong donkey mains');
});
