import { randomUUID } from 'node:crypto';
import type { Account } from '@stockroom/domain/accounts/account';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { addOrder } from '@stockroom/testing/payment-rows';
import { addAccount, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

/** What a phone asks again because it has heard no answer: at once, and a while later. */

const database = testDatabase({ max: 12 });
const { db, transact } = database;
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(() => stopSending());

let lastAddress = 0;

async function signedIn() {
  lastAddress += 1;
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
  return { account, call: callerOf(database, { account, address: `192.0.2.${lastAddress}` }).call };
}

/** Five times at once, and once more: each must go well. */
async function repeat<Answer>(ask: () => Promise<Answer>): Promise<Answer[]> {
  const answers = await Promise.all(Array.from({ length: 5 }, ask));
  return [...answers, await ask()];
}

async function mailsTo(email: string): Promise<string[]> {
  const mails = await db
    .selectFrom('mails')
    .select('kind')
    .where('recipient', '=', email)
    .orderBy('id')
    .execute();
  return mails.map(({ kind }) => kind);
}

const address = {
  name: 'Ada Example',
  line1: '1 Test Street',
  city: 'Leeds',
  postcode: 'LS1 1AA',
  country: 'GB',
};
const usedOtherwise = { cause: { refusal: { code: 'request_used_otherwise' } } };

describe('account.changePassword', () => {
  const change = { password: 'right', newPassword: 'wrong donkey mains' };

  test('is done once, told once, and not refused because it was done', async () => {
    const { account, call } = await signedIn();
    const requestId = randomUUID();
    await repeat(() => call.account.changePassword({ ...change, requestId }));
    expect(await mailsTo(account.email)).toEqual(['account_changed']);
    const { password_hash } = await db
      .selectFrom('credentials')
      .select('password_hash')
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow();
    expect(password_hash).toBe('plain:wrong donkey mains');
  });

  test('is not refused where the first one ends while the second is being asked', async () => {
    const { account, call } = await signedIn();
    const requestId = randomUUID();
    const second = callerOf(database, { account, address: '198.51.100.1' });
    second.ctx.passwords = {
      ...second.ctx.passwords,
      verify: async () => {
        await call.account.changePassword({ ...change, requestId });
        // What it was given is the present password no longer.
        return false;
      },
    };
    await second.call.account.changePassword({ ...change, requestId });
    expect(await mailsTo(account.email)).toEqual(['account_changed']);
  });

  test('asks for the present password where it was not done: an id alone opens nothing', async () => {
    const { account, call } = await signedIn();
    const wrong = { ...change, password: 'wrong', requestId: randomUUID() };
    const refused = { cause: { refusal: { code: 'wrong_password' } } };
    await expect(call.account.changePassword(wrong)).rejects.toMatchObject(refused);
    // Another account's request is another one, whatever its id.
    const other = await signedIn();
    await other.call.account.changePassword({ ...change, requestId: wrong.requestId });
    await expect(call.account.changePassword(wrong)).rejects.toMatchObject(refused);
    expect(await mailsTo(account.email)).toEqual([]);
  });
});

describe('account.changeEmail', () => {
  test('asks both mailboxes once, and the links of their mails stay good', async () => {
    const { account, call } = await signedIn();
    const email = `new-${account.email}`;
    const requestId = randomUUID();
    const first = await call.account.changeEmail({ email, password: 'right', requestId });
    const links = () =>
      db
        .selectFrom('email_changes')
        .select(['old_token_hash', 'new_token_hash'])
        .where('account_id', '=', account.id)
        .execute();
    const before = await links();
    const answers = await repeat(() =>
      call.account.changeEmail({ email, password: 'right', requestId }),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(first)]),
    );
    expect(await links()).toEqual(before);
    expect([await mailsTo(account.email), await mailsTo(email)]).toEqual([
      ['change_email'],
      ['confirm_new_email'],
    ]);
  });

  test('five at once that nobody has asked before write one mail to each', async () => {
    const { account, call } = await signedIn();
    const email = `five-${account.email}`;
    const requestId = randomUUID();
    await repeat(() => call.account.changeEmail({ email, password: 'right', requestId }));
    expect([...(await mailsTo(account.email)), ...(await mailsTo(email))]).toHaveLength(2);
  });

  test('is refused under an id by which something else was done', async () => {
    const { account, call } = await signedIn();
    const requestId = randomUUID();
    await call.account.addresses.add({ ...address, requestId });
    const wish = { email: `x-${account.email}`, password: 'right', requestId };
    await expect(call.account.changeEmail(wish)).rejects.toMatchObject(usedOtherwise);
    expect(await mailsTo(account.email)).toEqual([]);
  });
});

describe('account.addresses.add', () => {
  test.each([randomUUID(), undefined])('keeps one address, by the id %s', async (requestId) => {
    const { call } = await signedIn();
    const answers = await repeat(() => call.account.addresses.add({ ...address, requestId }));
    expect(answers.at(-1)).toHaveLength(1);
    expect(await call.account.addresses.list()).toHaveLength(1);
  });

  test('does not bring back what was removed meanwhile', async () => {
    const { call } = await signedIn();
    const requestId = randomUUID();
    const [kept] = await call.account.addresses.add({ ...address, requestId });
    await call.account.addresses.remove({ id: kept?.id ?? '' });
    expect(await call.account.addresses.add({ ...address, requestId })).toEqual([]);
  });
});

test('orders.place makes one order of one cart, and orders.cancel calls it off with one mail', async () => {
  const variant = await addVariant(db, { onHand: 10 });
  const { account, call } = await signedIn();
  await repeat(() => call.cart.setLine({ variantId: variant.id, quantity: 2 }));
  const { lines } = await call.cart.get();
  expect(lines.map(({ quantity }) => quantity)).toEqual([2]);

  const input = { ...(await placeInput(db)), email: account.email };
  const placed = await repeat(() => call.orders.place(input));
  expect(new Set(placed.map(({ number }) => number)).size).toBe(1);
  const [order] = placed;
  const number = order?.number ?? '';
  const cancelled = await repeat(() => call.orders.cancel({ number }));
  expect(cancelled.map(({ status }) => status)).toEqual(Array(6).fill('cancelled'));
  expect(await mailsTo(account.email)).toEqual(['order_cancelled']);
});

test('orders.reorder fills the cart once', async () => {
  const { order } = await addOrder({ db, transact }, { onHand: 50, quantity: 3 });
  const { call } = await signedIn();
  const link = { number: order.number, token: order.accessToken };
  await repeat(() => call.orders.reorder(link));
  expect((await call.cart.get()).lines.map(({ quantity }) => quantity)).toEqual([3]);
});

test('contact.send saves one message and confirms it once', async () => {
  const { account, call } = await signedIn();
  const message = {
    name: 'Ada',
    email: account.email,
    message: 'Is the blue one coming back?',
    requestId: randomUUID(),
  };
  const answers = await repeat(() => call.contact.send(message));
  expect(answers).toEqual(
    Array(6).fill({ receipt: message.requestId, confirmationTo: account.email }),
  );
  expect(await mailsTo(account.email)).toEqual(['message_received']);
  const saved = await db
    .selectFrom('messages')
    .select('id')
    .where('email', '=', account.email)
    .execute();
  expect(saved).toHaveLength(1);
});
