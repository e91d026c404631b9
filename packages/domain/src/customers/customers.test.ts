import { testDatabase } from '@stockroom/testing/database';
import { addOrder } from '@stockroom/testing/payment-rows';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, test } from 'vitest';
import { findExportLink } from '../privacy/export-link.ts';
import { addOrderOf } from '../privacy/person.fixture.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';
import { readCustomer } from './find-customer.ts';
import { listCustomers } from './list-customers.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

const unknown = '00000000-0000-4000-8000-0000000000ff';

/** An unpaid order of a guest with this address. */
async function guestOrder(email: string) {
  const { order } = await addOrder(database);
  await db.updateTable('orders').set({ email }).where('id', '=', order.id).execute();
  return order;
}

describe('the list', () => {
  test('has accounts and guests, each once, whoever ordered last first', async () => {
    const never = await addAccount(db, { email: 'never@list.test' });
    const account = await addAccount(db, { email: 'account@list.test' });
    await guestOrder('guest@list.test');
    await addOrderOf(database, account, 'list');
    const latest = await guestOrder('guest@list.test');
    const { items } = await listCustomers(db, { limit: 10, search: '@LIST.test' });
    expect(
      items.map(({ key, email, role, ordersCount }) => [key, email, role, ordersCount]),
    ).toEqual([
      [latest.number, 'guest@list.test', null, 2],
      [account.id, 'account@list.test', 'customer', 1],
      [never.id, 'never@list.test', 'customer', 0],
    ]);
  });

  test('pages, and forgets its place when another search begins', async () => {
    for (const name of ['a', 'b', 'c']) await addAccount(db, { email: `${name}@pages.test` });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCustomers(db, { limit: 2, cursor, search: '@pages.test' });
      seen.push(...page.items.map(({ email }) => email));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(['a@pages.test', 'b@pages.test', 'c@pages.test']);
    const first = await listCustomers(db, { limit: 2, search: '@pages.test' });
    const other = await listCustomers(db, {
      limit: 5,
      search: 'a@pages',
      cursor: first.nextCursor ?? undefined,
    });
    expect(other.items).toHaveLength(1);
  });

  test('is searched by an order’s number, and takes signs as they are', async () => {
    const order = await guestOrder('by-number@search.test');
    const found = await listCustomers(db, { limit: 5, search: order.number.toLowerCase() });
    expect(found.items.map(({ email }) => email)).toEqual(['by-number@search.test']);
    expect((await listCustomers(db, { limit: 5, search: '%' })).items).toEqual([]);
  });
});

describe('one customer', () => {
  test('is an account with its orders and what the shop kept of their money', async () => {
    const account = await addAccount(db);
    const order = await addOrderOf(database, account, 'one');
    await db
      .insertInto('payments')
      .values({
        order_id: order.id,
        provider: 'test',
        provider_ref: `ref-${order.id}`,
        status: 'paid',
        currency: 'GBP',
        amount: 700,
        paid_amount: 700,
        paid_currency: 'GBP',
        refunded_amount: 100,
      })
      .execute();
    expect(await readCustomer(db, account.id)).toMatchObject({
      email: account.email,
      account: { role: 'customer' },
      ordersCount: 1,
      spent: { amount: 600, currency: 'GBP' },
      orders: [{ number: order.number }],
      messages: [],
    });
    // Any of its orders leads to the account.
    expect(await readCustomer(db, order.number)).toMatchObject({ email: account.email });
  });

  test('or a guest; nobody else is found', async () => {
    const order = await guestOrder('guest@one.test');
    expect(await readCustomer(db, order.number)).toMatchObject({
      account: null,
      ordersCount: 1,
      name: 'Grace Guest',
    });
    const notFound = { refusal: { code: 'not_found', what: 'customer' } };
    await expect(readCustomer(db, unknown)).rejects.toMatchObject(notFound);
    await expect(readCustomer(db, 'S-999999999')).rejects.toMatchObject(notFound);
  });
});

describe('on a customer’s request, the owner', () => {
  test('gets the archive, which is written down', async () => {
    const owner = { ...(await addAccount(db, { role: 'owner' })), role: 'owner' as const };
    const customer = { ...(await addAccount(db)), role: 'customer' as const };
    const token = await transact((tx) => exportCustomer(tx, owner, customer.id));
    expect(await findExportLink(db, owner, token)).toEqual({
      accountId: customer.id,
      provenEmail: customer.email,
    });
    expect(await findExportLink(db, customer, token)).toBeNull();
    // No owner any more: a link that is a few minutes old opens nobody else's archive.
    expect(await findExportLink(db, { ...owner, role: 'staff' }, token)).toBeNull();
    const audit = db
      .selectFrom('audit')
      .select(['account_id', 'action'])
      .where('subject', '=', `account/${customer.id}`);
    expect(await audit.execute()).toEqual([{ account_id: owner.id, action: 'customer.export' }]);
  });

  test('forgets a guest, which is written down without their name', async () => {
    const owner = await addAccount(db, { role: 'owner' });
    const order = await guestOrder('forget@guest.test');
    await transact((tx) => eraseCustomer(tx, owner, order.number));
    await expect(readCustomer(db, order.number)).rejects.toMatchObject({
      refusal: { what: 'customer' },
    });
    const audit = db
      .selectFrom('audit')
      .select(['account_id', 'subject', 'detail'])
      .where('action', '=', 'customer.erase')
      .where('account_id', '=', owner.id);
    expect(await audit.execute()).toEqual([
      { account_id: owner.id, subject: 'customer/erased', detail: { by: 'staff', waiting: [] } },
    ]);
    expect((await listCustomers(db, { limit: 5, search: 'forget@guest.test' })).items).toEqual([]);
  });
});
