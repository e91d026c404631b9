import { testDatabase } from '@stockroom/testing/database';
import { readBooks, readReserved } from '@stockroom/testing/payment-rows';
import { describe, expect, it } from 'vitest';
import { eventually, paymentShop } from './payment-shop.fixture.ts';

const database = testDatabase({ max: 20 });
const { db } = database;
const shop = paymentShop(database);

describe('paying at the test bank, over HTTP', () => {
  it('turns the order paid by webhook and queues both mails, once', async () => {
    const { order, variant } = await shop.placeOrder({ onHand: 3, quantity: 2 });
    const page = await shop.openPayment(order);
    expect(page).toMatch(/\/test-bank\/pay\/tbs_/);
    expect(await shop.openPayment(order)).toBe(page);

    const html = await (await fetch(page)).text();
    expect(html).toContain('no real money moves');
    expect(html).toContain(order.number);

    const back = await shop.choose(page, 'pay');
    expect(back).toBe(`${shop.url}/orders/${order.number}?token=${order.accessToken}&payment=done`);
    await eventually(async () =>
      expect(await readBooks(db, order)).toMatchObject({ status: 'paid' }),
    );

    const mails = await db
      .selectFrom('mails')
      .select(['kind', 'recipient'])
      .where('order_id', '=', order.id)
      .orderBy('kind')
      .execute();
    expect(mails).toEqual([
      { kind: 'order_confirmed', recipient: 'guest@customers.test' },
      { kind: 'owner_new_order', recipient: 'owner@shop.test' },
    ]);
    expect(await readReserved(db, variant)).toBe(2);
    expect(await shop.openPayment(order)).toBe(
      `${shop.url}/orders/${order.number}?token=${order.accessToken}`,
    );
  });

  it('lets a declined order be paid again, in another session', async () => {
    const { order } = await shop.placeOrder();
    const first = await shop.openPayment(order);
    expect(await shop.choose(first, 'decline')).toContain('payment=left');
    await eventually(async () => {
      const { status } = await db
        .selectFrom('payments')
        .select('status')
        .where('order_id', '=', order.id)
        .executeTakeFirstOrThrow();
      expect(status).toBe('declined');
    });
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });

    const second = await shop.openPayment(order);
    expect(second).not.toBe(first);
    await shop.choose(second, 'pay');
    await eventually(async () =>
      expect(await readBooks(db, order)).toMatchObject({ status: 'paid' }),
    );
    expect((await readBooks(db, order)).timeline).toEqual([
      'placed',
      'payment_opened',
      'payment_declined',
      'payment_opened',
      'paid',
    ]);
  });

  it('leaves the session open for who walks away and comes back', async () => {
    const { order } = await shop.placeOrder();
    const page = await shop.openPayment(order);
    expect(await shop.choose(page, 'leave')).toContain('payment=left');
    expect(await shop.openPayment(order)).toBe(page);
  });
});
