import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { provedByMail } from './proved-by-mail.ts';

const { db, transact } = testDatabase();

test("verifies the account and spends its reset links, and nobody else's", async () => {
  const own = await addAccount(db, { emailVerified: false });
  const other = await addAccount(db, { emailVerified: false });
  const expires_at = new Date(Date.now() + 1_000_000);
  await db
    .insertInto('verifications')
    .values([
      { identifier: 'a', value: own.id, expires_at },
      { identifier: 'b', value: own.id, expires_at },
      { identifier: 'c', value: other.id, expires_at },
    ])
    .execute();
  await transact((tx) => provedByMail(tx, { accountId: own.id }));
  const verified = await db
    .selectFrom('accounts')
    .select('id')
    .where('email_verified', '=', true)
    .execute();
  expect(verified).toEqual([{ id: own.id }]);
  expect(await db.selectFrom('verifications').select('identifier').execute()).toEqual([
    { identifier: 'c' },
  ]);
});

test.each([
  ['goes where nobody had proved the address: a stranger may have opened the account', false, []],
  ['stays where its person had', true, [{ name: 'laptop' }]],
])('a passkey %s', async (_what, emailVerified, left) => {
  const { id } = await addAccount(db, { emailVerified });
  await db
    .insertInto('passkeys')
    .values({
      account_id: id,
      name: 'laptop',
      credential_id: `credential of ${id}`,
      public_key: 'key',
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
    })
    .execute();
  await transact((tx) => provedByMail(tx, { accountId: id }));
  const kept = await db
    .selectFrom('passkeys')
    .select('name')
    .where('account_id', '=', id)
    .execute();
  expect(kept).toEqual(left);
});
