import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import type { Account } from './account.ts';
import { updateAccount } from './update-account.ts';

const { db, transact } = testDatabase();

async function newAccount(): Promise<Account> {
  const { id } = await addAccount(db);
  return await db
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'email_verified as emailVerified', 'role'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test("changes the account's own name and nobody else's", async () => {
  const own = await newAccount();
  const other = await newAccount();
  const updated = await transact((tx) => updateAccount(tx, own, { name: 'Grace' }));
  expect(updated).toEqual({ ...own, name: 'Grace' });
  const names = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', [own.id, other.id])
    .execute();
  expect(new Map(names.map(({ id, name }) => [id, name]))).toEqual(
    new Map([
      [own.id, 'Grace'],
      [other.id, other.name],
    ]),
  );
});

test('an account that is gone meanwhile is refused', async () => {
  const account = await newAccount();
  await db.deleteFrom('accounts').where('id', '=', account.id).execute();
  await expect(
    transact((tx) => updateAccount(tx, account, { name: 'Grace' })),
  ).rejects.toMatchObject({ refusal: { code: 'not_found', what: 'account' } });
});
