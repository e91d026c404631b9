import { randomBytes } from 'node:crypto';
import { startSending, stopSending } from '../jobs/sender.ts';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { changePassword } from './change-password.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { provePassword } from './prove-password.ts';

const { db, transact } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(stopSending);

/** Real hashing is tested where it is made. */
const passwords = {
  hash: (password: string) => Promise.resolve(`plain:${password}`),
  verify: ({ hash, password }: { hash: string; password: string }) =>
    Promise.resolve(hash === `plain:${password}`),
};

/** An account with the password 'first', signed in as often as asked. */
async function signedIn(times: number) {
  const row = await addAccount(db);
  const account: Account = { ...row, name: 'Ada', emailVerified: true, role: 'customer' };
  await db
    .insertInto('credentials')
    .values({
      account_id: row.id,
      provider: 'credential',
      provider_account_id: row.id,
      password_hash: 'plain:first',
    })
    .execute();
  const sessions = await db
    .insertInto('sessions')
    .values(
      Array.from({ length: times }, () => ({
        account_id: row.id,
        token: randomBytes(16).toString('hex'),
        expires_at: new Date(Date.now() + 60_000),
        browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        ip_address: '203.0.113.9',
      })),
    )
    .returning('id')
    .execute();
  const ids = sessions.map(({ id }) => id);
  return { account, ids, session: { id: ids[0] ?? '', confirmedAt: new Date() } };
}

const prove = ({ id }: Account, password: string) =>
  provePassword(db, passwords, { accountId: id, password });

test('sets the password, ends what was begun with the old one, and tells the mailbox', async () => {
  const { account, session, ids } = await signedIn(3);
  const other = await signedIn(2);
  const expires_at = new Date(Date.now() + 60_000);
  await db
    .insertInto('verifications')
    .values({ identifier: 'reset', value: account.id, expires_at })
    .execute();
  await transact((tx) =>
    changePassword(tx, { account, session }, { passwordHash: 'plain:second', device: 'Firefox' }),
  );
  await expect(prove(account, 'first')).rejects.toMatchObject({
    refusal: { code: 'wrong_password' },
  });
  await prove(account, 'second');
  await prove(other.account, 'first');
  const left = await listSessions(db, { account, session });
  expect(left.items.map(({ id }) => id)).toEqual([ids[0]]);
  expect((await listSessions(db, other)).items).toHaveLength(2);
  const links = await db.selectFrom('verifications').select('id').execute();
  expect(links).toEqual([]);
  const mails = await db
    .selectFrom('mails')
    .select(['kind', 'data'])
    .where('recipient', '=', account.email)
    .execute();
  expect(mails).toEqual([
    { kind: 'account_changed', data: expect.objectContaining({ what: 'password' }) },
  ]);
});

test('ten guesses at a password, from wherever, are enough', async () => {
  const { account } = await signedIn(1);
  const codes: unknown[] = [];
  // Twice the limit and one more: refused even if a new window begins in mid-run.
  for (let tries = 0; tries < 21; tries += 1) {
    await prove(account, 'a guess').catch((error: { refusal: { code: string } }) =>
      codes.push(error.refusal.code),
    );
  }
  expect(codes[0]).toBe('wrong_password');
  expect(codes).toContain('too_many_requests');
});

test('says where somebody is signed in, this one first, and no token', async () => {
  const { account, session } = await signedIn(2);
  const { items } = await listSessions(db, { account, session });
  expect(items.map(({ current, device, address }) => ({ current, device, address }))).toEqual([
    { current: true, device: 'Firefox on Linux', address: '203.0.113.9' },
    { current: false, device: 'Firefox on Linux', address: '203.0.113.9' },
  ]);
  const { token } = await db
    .selectFrom('sessions')
    .select('token')
    .where('id', '=', session.id)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(items)).not.toContain(token);
});

test("ends one's own session, and is not found for somebody else's", async () => {
  const { account, ids } = await signedIn(2);
  const other = await signedIn(1);
  await transact((tx) => endSession(tx, account, { id: ids[1] ?? '' }));
  for (const id of [ids[1] ?? '', other.ids[0] ?? '']) {
    await expect(transact((tx) => endSession(tx, account, { id }))).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'session' },
    });
  }
  expect((await listSessions(db, other)).items).toHaveLength(1);
});
