import type { Account } from '@stockroom/domain/accounts/account';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

async function signedIn(role: Account['role'] = 'customer') {
  const row = await addAccount(db, { role });
  const account = { ...row, name: 'Ada Example', emailVerified: true, role };
  await db
    .insertInto('credentials')
    .values({
      account_id: row.id,
      provider: 'credential',
      provider_account_id: row.id,
      password_hash: 'plain:right',
    })
    .execute();
  return { account, call: callerOf(database, { account }).call };
}

async function exists({ id }: { id: string }): Promise<boolean> {
  const row = await db.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

test('an archive is given for the password, a few times an hour', async () => {
  const { call } = await signedIn();
  const { url } = await call.account.export({ password: 'right' });
  expect(url).toMatch(/^http:\/\/shop\.test\/export\?token=[\w-]{43}$/);
  await expect(call.account.export({ password: 'wrong' })).rejects.toMatchObject({
    cause: { refusal: { code: 'wrong_password' } },
  });
  const answers: unknown[] = [];
  // Whatever window begins in mid-run, one of so many is refused; so are guesses of the password.
  for (let times = 0; times < 11; times += 1) {
    answers.push(await call.account.export({ password: 'right' }).catch((error: unknown) => error));
  }
  expect(answers).toContainEqual(
    expect.objectContaining({
      cause: expect.objectContaining({
        refusal: expect.objectContaining({ code: 'too_many_requests' }),
      }),
    }),
  );
});

test('an account is erased for the password and the tick, and for nothing less', async () => {
  const { account, call } = await signedIn();
  await expect(call.account.erase({ password: 'wrong', sure: true })).rejects.toMatchObject({
    cause: { refusal: { code: 'wrong_password' } },
  });
  // @ts-expect-error The tick is missing.
  await expect(call.account.erase({ password: 'right' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  expect(await exists(account)).toBe(true);
  expect(await call.account.erase({ password: 'right', sure: true })).toEqual({ waiting: [] });
  expect(await exists(account)).toBe(false);
});

test('only an owner erases for others, by the owner’s own password', async () => {
  const { account: customer } = await signedIn();
  const staff = await signedIn('staff');
  const input = { key: customer.id, password: 'right', sure: true } as const;
  await expect(staff.call.office.customers.erase(input)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const owner = await signedIn('owner');
  await expect(
    owner.call.office.customers.erase({ ...input, password: 'wrong' }),
  ).rejects.toMatchObject({ cause: { refusal: { code: 'wrong_password' } } });
  expect(await exists(customer)).toBe(true);
  await owner.call.office.customers.erase(input);
  expect(await exists(customer)).toBe(false);
});
