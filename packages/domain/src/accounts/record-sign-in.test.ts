import { startSending, stopSending } from '../jobs/sender.ts';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownDays, recordSignIn } from './record-sign-in.ts';

const { db, transact } = testDatabase({ max: 12 });
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(stopSending);

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

type Account = Awaited<ReturnType<typeof addAccount>>;
const signIn = (account: Account, address = '203.0.113.9', userAgent = firefox) =>
  transact((tx) => recordSignIn(tx, { account, userAgent, address }));

const told = async ({ email }: Account) =>
  await db.selectFrom('mails').select(['kind', 'data']).where('recipient', '=', email).execute();

test('the very first sign-in is no news, nor is another from the same neighbourhood', async () => {
  const account = await addAccount(db);
  await signIn(account);
  await signIn(account, '203.0.113.77');
  expect(await told(account)).toEqual([]);
});

test('the first one that is remembered of an old account is news: the earlier ones were forgotten', async () => {
  const account = await addAccount(db);
  await db
    .updateTable('accounts')
    .set({ created_at: sql<Date>`now() - make_interval(days => ${knownDays + 1})` })
    .where('id', '=', account.id)
    .execute();
  await signIn(account);
  expect(await told(account)).toMatchObject([{ kind: 'new_sign_in' }]);
});

test('another browser, or another neighbourhood, is told by mail, once', async () => {
  const account = await addAccount(db);
  const other = await addAccount(db);
  await signIn(account);
  await signIn(account, '198.51.100.4');
  await signIn(account, '198.51.100.5');
  await signIn(account, '203.0.113.9', safari);
  expect(await told(account)).toEqual([
    {
      kind: 'new_sign_in',
      data: expect.objectContaining({ device: 'Firefox on Windows', ipAddress: '198.51.100.4' }),
    },
    {
      kind: 'new_sign_in',
      data: expect.objectContaining({ device: 'Safari on iOS', ipAddress: '203.0.113.9' }),
    },
  ]);
  expect(await told(other)).toEqual([]);
});

test('a traveller is told three times a day, and each new place is remembered all the same', async () => {
  const account = await addAccount(db);
  for (let place = 0; place < 6; place += 1) await signIn(account, `192.0.${place}.1`);
  expect(await told(account)).toHaveLength(3);
  const known = await db
    .selectFrom('known_sign_ins')
    .select('network')
    .where('account_id', '=', account.id)
    .execute();
  expect(known).toHaveLength(6);
});

test('ten at once from one new place are one mail', async () => {
  const account = await addAccount(db);
  await signIn(account);
  await Promise.all(Array.from({ length: 10 }, () => signIn(account, '198.51.100.4')));
  expect(await told(account)).toHaveLength(1);
});
