import { startSending, stopSending } from '../jobs/sender.ts';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop, nextNumber } from '@stockroom/testing/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { keepPasskeyUsed } from './keep-passkey-used.ts';
import { listPasskeys } from './list-passkeys.ts';
import { removePasskey } from './remove-passkey.ts';
import { renamePasskey } from './rename-passkey.ts';

const { db, transact } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(stopSending);

const notFound = { refusal: { code: 'not_found', what: 'passkey' } };

async function withPasskey() {
  const row = await addAccount(db);
  const account: Account = { ...row, name: 'Ada', emailVerified: true, role: 'customer' };
  const passkey = await db
    .insertInto('passkeys')
    .values({
      account_id: row.id,
      name: 'My phone',
      credential_id: `credential-${nextNumber()}`,
      public_key: 'key',
      counter: 0,
      device_type: 'multiDevice',
      backed_up: true,
    })
    .returning(['id', 'credential_id as credentialId'])
    .executeTakeFirstOrThrow();
  return { account, ...passkey };
}

test('are listed, renamed and removed by their owner, who is told', async () => {
  const { account, id, credentialId } = await withPasskey();
  await transact((tx) => renamePasskey(tx, account, { id, name: 'The old phone' }));
  expect((await listPasskeys(db, account)).items).toEqual([
    { id, name: 'The old phone', addedAt: expect.any(String), usedAt: null, backedUp: true },
  ]);
  await transact((tx) => keepPasskeyUsed(tx, account, { credentialId }));
  expect((await listPasskeys(db, account)).items[0]?.usedAt).not.toBeNull();
  await transact((tx) => removePasskey(tx, account, { id, device: 'Firefox' }));
  expect((await listPasskeys(db, account)).items).toEqual([]);
  const mails = await db
    .selectFrom('mails')
    .select('data')
    .where('recipient', '=', account.email)
    .execute();
  expect(mails).toEqual([{ data: expect.objectContaining({ what: 'passkey_removed' }) }]);
});

test('a counter goes as far as a device counts, and is a number', async () => {
  const { id } = await withPasskey();
  const counter = 2 ** 32 - 1;
  const kept = await db
    .updateTable('passkeys')
    .set({ counter })
    .where('id', '=', id)
    .returning('counter')
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ counter });
});

test("somebody else's is not found, and stays as it is", async () => {
  const { account, id, credentialId } = await withPasskey();
  const { account: other } = await withPasskey();
  const name = 'Mine now';
  await expect(transact((tx) => renamePasskey(tx, other, { id, name }))).rejects.toMatchObject(
    notFound,
  );
  await expect(
    transact((tx) => removePasskey(tx, other, { id, device: 'Firefox' })),
  ).rejects.toMatchObject(notFound);
  await transact((tx) => keepPasskeyUsed(tx, other, { credentialId }));
  expect((await listPasskeys(db, account)).items).toMatchObject([
    { name: 'My phone', usedAt: null },
  ]);
});
