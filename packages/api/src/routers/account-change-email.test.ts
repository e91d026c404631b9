import type { Account } from '@stockroom/domain/accounts/account';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(() => stopSending());

async function signedIn() {
  const row = await addAccount(db);
  const account: Account = { ...row, name: 'Ada', emailVerified: true, role: 'customer' };
  await db
    .insertInto('credentials')
    .values({
      account_id: row.id,
      provider: 'credential',
      provider_account_id: row.id,
      password_hash: 'plain:right',
    })
    .execute();
  return { id: row.id, call: callerOf(database, { account }).call };
}

const tooMany = { cause: { refusal: { code: 'too_many_requests' } } };

// Twelve, as an hour may end in mid-run: two windows let ten through.
test('however many accounts wish for it, a mailbox gets a few mails an hour', async () => {
  const email = 'victim@example.com';
  const answers: unknown[] = [];
  for (const { call } of [await signedIn(), await signedIn(), await signedIn()]) {
    for (let times = 0; times < 4; times += 1) {
      answers.push(
        await call.account
          .changeEmail({ email, password: 'right' })
          .catch((error: unknown) => error),
      );
    }
  }
  expect(answers.filter((answer) => answer instanceof Error).length).toBeGreaterThan(1);
  expect(answers.at(-1)).toMatchObject(tooMany);
  const sent = await db.selectFrom('mails').select('id').where('recipient', '=', email).execute();
  expect(sent.length).toBeLessThanOrEqual(10);
});

test('an account that has wished often enough waits, whatever the address', async () => {
  const { call, id } = await signedIn();
  // As often as may be, in this hour and, should it end right now, in the next.
  const hour = 3_600_000;
  const now = Math.floor(Date.now() / hour) * hour;
  await db
    .insertInto('rate_limits')
    .values(
      [now, now + hour].map((start) => ({
        key: `email-change/by/${id}`,
        window_start: new Date(start),
        hits: 5,
      })),
    )
    .execute();
  await expect(
    call.account.changeEmail({ email: 'another@example.com', password: 'right' }),
  ).rejects.toMatchObject(tooMany);
});
