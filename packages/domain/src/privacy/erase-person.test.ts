import { createHash, randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import { addOpenPayment, addOrder } from '@stockroom/testing/payment-rows';
import { addAccount, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, test } from 'vitest';
import { clearOld } from '../housekeeping/clear-old.ts';
import { claimMail } from '../mail/claim-mail.ts';
import { keepWritten } from '../mail/keep-written.ts';
import { markKept } from '../mail/mark-mail.ts';
import { sendAgain } from '../mail/send-again.ts';
import { placeOrder } from '../orders/place-order.ts';
import { setLine } from '../cart/set-line.ts';
import { recordPaid } from '../payments/record-paid.ts';
import { lockPayment } from '../payments/lock-payments.ts';
import { erasePerson } from './erase-person.ts';
import { addOrderOf, sendOrder } from './person.fixture.ts';
import { personOf } from './person.ts';

const database = testDatabase({ max: 20 });
const { db, transact } = database;
beforeAll(() => addShop(transact));

async function newAccount(values: Parameters<typeof addAccount>[1] = {}) {
  const account = await addAccount(db, values);
  return { ...account, emailVerified: values.emailVerified ?? true };
}

function erase(account: Awaited<ReturnType<typeof newAccount>>) {
  const actor = { kind: 'customer', accountId: account.id } as const;
  return transact((tx) => erasePerson(tx, actor, personOf(account)));
}

async function orderRow({ id }: { id: string }) {
  return await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function markPaid({ id }: { id: string }) {
  await db
    .updateTable('orders')
    .set({ status: 'paid', reserved_until: null, paid_at: new Date() })
    .where('id', '=', id)
    .execute();
}

describe('orders', () => {
  test('one that is not paid is called off, and forgotten', async () => {
    const account = await newAccount();
    const order = await addOrderOf(database, account, 'unpaid');
    expect(await erase(account)).toEqual({ waiting: [] });
    expect(await orderRow(order)).toMatchObject({
      status: 'cancelled',
      erased_at: expect.any(Date),
      address: { name: '', country: 'GB' },
    });
  });

  test('one that is paid keeps where it goes until it has left, and no longer', async () => {
    const account = await newAccount();
    const order = await addOrderOf(database, account, 'paid');
    await markPaid(order);
    expect(await erase(account)).toEqual({ waiting: [order.number] });
    expect(await orderRow(order)).toMatchObject({
      account_id: null,
      email: account.email,
      address: { name: 'Name paid', line1: '1 paid Street' },
      access_token: order.accessToken,
      erased_at: null,
    });
    expect(await transact((tx) => clearOld(tx))).toMatchObject({ orders: 0 });

    await sendOrder(database, order, 'paid');
    expect(await transact((tx) => clearOld(tx))).toMatchObject({ orders: 1 });
    const row = await orderRow(order);
    expect(row).toMatchObject({ erased_at: expect.any(Date), address: { name: '' } });
    expect(row.email).not.toBe(account.email);
    expect(await transact((tx) => clearOld(tx))).toMatchObject({ orders: 0 });
  });

  test('money that comes for one that is forgotten goes back: there is nobody to send it to', async () => {
    const { order } = await addOrder(database);
    const payment = await addOpenPayment(database, order);
    await db
      .updateTable('payments')
      .set({ status: 'closed' })
      .where('id', '=', payment.id)
      .execute();
    await db
      .updateTable('orders')
      .set({ status: 'expired', reserved_until: null, email: 'late@guests.test' })
      .where('id', '=', order.id)
      .execute();
    await transact((tx) =>
      erasePerson(tx, { kind: 'staff' }, { accountId: null, provenEmail: 'late@guests.test' }),
    );
    await transact(async (tx) => {
      const locked = await lockPayment(tx, payment.id);
      if (locked) await recordPaid(tx, locked, payment.amount);
    });
    expect(await orderRow(order)).toMatchObject({ status: 'expired' });
    const refunds = await db
      .selectFrom('refunds')
      .select('reason')
      .where('payment_id', '=', payment.id)
      .execute();
    expect(refunds).toEqual([{ reason: 'cannot_be_filled' }]);
    const mails = db
      .selectFrom('mails')
      .select('recipient')
      .where('recipient', 'like', '%@erased.invalid')
      .where('status', '=', 'queued');
    expect(await mails.execute()).toEqual([]);
  });

  test('those of a guest with an address that the account has not proved stay the guest’s', async () => {
    const { order } = await addOrder(database);
    await db
      .updateTable('orders')
      .set({ email: 'shared@guests.test' })
      .where('id', '=', order.id)
      .execute();
    const account = await newAccount({ email: 'shared@guests.test', emailVerified: false });
    await erase(account);
    expect(await orderRow(order)).toMatchObject({
      email: 'shared@guests.test',
      erase_asked_at: null,
    });
  });
});

describe('mails', () => {
  test('the last one is sent, and erased then', async () => {
    const account = await newAccount();
    await erase(account);
    const mail = await db
      .selectFrom('mails')
      .select(['id', 'kind', 'account_id'])
      .where('recipient', '=', account.email)
      .executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ kind: 'account_erased', account_id: null });

    await transact(async (tx) => {
      const claimed = await claimMail(tx, mail);
      if (typeof claimed === 'string') throw new Error(claimed);
      await keepWritten(tx, {
        id: mail.id,
        subject: 's',
        html: account.email,
        text: account.email,
      });
      await markKept(tx, claimed);
    });
    const row = await db
      .selectFrom('mails')
      .selectAll()
      .where('id', '=', mail.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      status: 'kept',
      recipient: `mail-${mail.id}@erased.invalid`,
      html: '',
      text: '',
      data: {},
    });
    await expect(transact((tx) => sendAgain(tx, { kind: 'staff' }, mail))).rejects.toMatchObject({
      refusal: { code: 'mail_cannot_be_sent_again' },
    });
  });
});

describe('refused', () => {
  test('the last owner cannot leave; the last but one can, and of two at once one', async () => {
    const [ann, bob] = [await newAccount({ role: 'owner' }), await newAccount({ role: 'owner' })];
    const left = await Promise.allSettled([erase(ann), erase(bob)]);
    expect(left.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(left.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { refusal: { code: 'last_owner' } },
    });
  });

  test('an account that is gone already is not found', async () => {
    const account = await newAccount();
    await erase(account);
    await expect(erase(account)).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'account' },
    });
  });
});

test('nothing is left that was kept by the address in a disguise: a hash, an apostrophe', async () => {
  const account = await newAccount({ email: `o'brien-${randomUUID()}@example.com` });
  const { email } = account;
  const hashed = createHash('sha256').update(email).digest('hex');
  await db
    .insertInto('rate_limits')
    .values({ key: `contact/confirmation/${hashed}`, window_start: new Date(), hits: 1 })
    .execute();
  const link = { by: randomUUID(), accountId: null, provenEmail: email };
  await db
    .insertInto('verifications')
    .values({ identifier: randomUUID(), value: JSON.stringify(link), expires_at: new Date() })
    .execute();
  await erase(account);
  const counters = await db
    .selectFrom('rate_limits')
    .select('key')
    .where('key', 'like', `%${hashed}%`)
    .execute();
  const links = await db
    .selectFrom('verifications')
    .select('value')
    .where('value', 'like', `%${email}%`)
    .execute();
  expect([counters, links]).toEqual([[], []]);
});

test('an order that is placed at the same moment is either there and forgotten, or was not placed', async () => {
  for (let round = 0; round < 8; round += 1) {
    const account = await newAccount();
    const variant = await addVariant(db);
    const cart = { accountId: account.id };
    await transact((tx) => setLine(tx, cart, { variantId: variant.id, quantity: 1 }));
    const input = await placeInput(db, { email: account.email });
    const [placed, erased] = await Promise.allSettled([
      transact((tx) => placeOrder(tx, { cart, accountId: account.id }, input)),
      erase(account),
    ]);
    expect(erased.status).toBe('fulfilled');
    const rows = await db
      .selectFrom('orders')
      .select(['id', 'status', 'erased_at'])
      .where('request_id', '=', input.requestId)
      .execute();
    if (placed.status === 'rejected') {
      expect(placed.reason).toMatchObject({ refusal: { code: 'cart_empty' } });
      expect(rows).toEqual([]);
    } else {
      expect(rows).toMatchObject([{ status: 'cancelled', erased_at: expect.any(Date) }]);
    }
    const left = db.selectFrom('orders').select('id').where('email', '=', account.email);
    expect(await left.execute()).toEqual([]);
  }
});
