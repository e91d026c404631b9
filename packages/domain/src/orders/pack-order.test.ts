import { testDatabase } from '@stockroom/testing/database';
import { addOrder, addPaidOrder, readBooks, readStock } from '@stockroom/testing/payment-rows';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { packOrder } from './pack-order.ts';
import { unpackOrder } from './unpack-order.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
const staff = { kind: 'staff', accountId: '' };
beforeAll(async () => {
  await addShop(transact);
  staff.accountId = (await addAccount(db, { role: 'staff' })).id;
});
const actor = () => ({ kind: 'staff', accountId: staff.accountId }) as const;

const pack = (order: { id: string }) => transact((tx) => packOrder(tx, actor(), order));
const unpack = (order: { id: string }) => transact((tx) => unpackOrder(tx, actor(), order));

async function auditOf(order: { id: string }) {
  return await db
    .selectFrom('audit')
    .select(['action', 'account_id'])
    .where('subject', '=', `order/${order.id}`)
    .orderBy('id')
    .execute();
}

describe('packing', () => {
  it('is done once, however many pack at once, and says who', async () => {
    const { order, variant } = await addPaidOrder(handles, { quantity: 2, onHand: 5 });
    await Promise.all(Array.from({ length: 5 }, () => pack(order)));
    expect(await readBooks(db, order)).toMatchObject({
      status: 'packed',
      timeline: ['placed', 'payment_opened', 'paid', 'packed'],
      mails: ['order_confirmed', 'owner_new_order'],
    });
    expect(await auditOf(order)).toEqual([{ action: 'order.pack', account_id: staff.accountId }]);
    // It is in the shop, and promised, as before.
    expect(await readStock(db, variant)).toEqual({ onHand: 5, reserved: 2 });
  });

  it('refuses an order that is not paid, is called off, or never was', async () => {
    const { order } = await addOrder(handles);
    await expect(pack(order)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'awaiting_payment' },
    });
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    await expect(pack(order)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'cancelled' },
    });
    await expect(pack({ id: '999999999' })).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'order' },
    });
    expect(await auditOf(order)).toEqual([]);
  });

  it('leaves it to the office to call it off: stock and money go back', async () => {
    const { order, variant } = await addPaidOrder(handles, { quantity: 2, onHand: 5 });
    await pack(order);
    const off = (by: 'customer' | 'staff') =>
      transact((tx) => cancelOrder(tx, { kind: by }, order));
    await expect(off('customer')).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'packed' },
    });
    await off('staff');
    expect(await readBooks(db, order)).toMatchObject({
      status: 'cancelled',
      refunds: [{ reason: 'order_cancelled', amount: order.total.amount }],
    });
    expect(await readStock(db, variant)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('or its customer calls it off, whichever comes first', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { order, variant } = await addPaidOrder(handles, { quantity: 2, onHand: 5 });
      const off = () => transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
      const ends = await Promise.allSettled(
        round % 2 ? [off(), pack(order)] : [pack(order), off()],
      );
      expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      const [books, stock] = await Promise.all([readBooks(db, order), readStock(db, variant)]);
      expect(stock).toEqual({ onHand: 5, reserved: books.status === 'packed' ? 2 : 0 });
      expect(books.refunds).toHaveLength(books.status === 'packed' ? 0 : 1);
    }
  });
});

describe('unpacking', () => {
  it('makes it wait again, once, paid since the day on which it was paid', async () => {
    const { order, variant } = await addPaidOrder(handles, { quantity: 2, onHand: 5 });
    const paidAt = async () =>
      (
        await db
          .selectFrom('orders')
          .select('paid_at')
          .where('id', '=', order.id)
          .executeTakeFirstOrThrow()
      ).paid_at;
    const before = await paidAt();
    await pack(order);
    await Promise.all(Array.from({ length: 5 }, () => unpack(order)));
    expect(await readBooks(db, order)).toMatchObject({
      status: 'paid',
      timeline: ['placed', 'payment_opened', 'paid', 'packed', 'unpacked'],
    });
    expect(await paidAt()).toEqual(before);
    expect((await auditOf(order)).map(({ action }) => action)).toEqual([
      'order.pack',
      'order.unpack',
    ]);
    expect(await readStock(db, variant)).toEqual({ onHand: 5, reserved: 2 });
    // Its customer may call it off again, and the office pack it again.
    await pack(order);
    expect(await readBooks(db, order)).toMatchObject({ status: 'packed' });
  });

  it('pays no order that is not: one that waits for money, and one whose time is over', async () => {
    const { order } = await addOrder(handles);
    await expect(unpack(order)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'awaiting_payment' },
    });
    await db
      .updateTable('orders')
      .set({ status: 'expired', reserved_until: null })
      .where('id', '=', order.id)
      .execute();
    await expect(unpack(order)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'expired' },
    });
    await expect(unpack({ id: '999999999' })).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'order' },
    });
  });
});
