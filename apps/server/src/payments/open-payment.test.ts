import { startPayment } from '@stockroom/domain/payments/start-payment';
import { testDatabase } from '@stockroom/testing/database';
import { endReservation, readBooks, readReserved } from '@stockroom/testing/payment-rows';
import { addAccount } from '@stockroom/testing/rows';
import { beforeEach, describe, expect, it } from 'vitest';
import { releaseOrders } from '../jobs/handlers/release-orders.ts';
import { paymentShop } from './payment-shop.fixture.ts';
import { openPayment } from './open-payment.ts';
import { providersOf } from './payment-providers.ts';

const database = testDatabase({ max: 20 });
const { db, transact } = database;
const shop = paymentShop(database);
beforeEach(() => {
  shop.bankAnswers = true;
});

describe('opening a payment', () => {
  it('gives ten clicks at once one session', async () => {
    const { order } = await shop.placeOrder();
    const pages = await Promise.all(Array.from({ length: 10 }, () => shop.openPayment(order)));
    expect(new Set(pages).size).toBe(1);
    const sessions = await db
      .selectFrom('test_bank.sessions')
      .select('id')
      .where('reference', '=', order.number)
      .execute();
    expect(sessions).toHaveLength(1);
  });

  it('finds the same session again after a crash between the bank’s answer and ours', async () => {
    const { order } = await shop.placeOrder();
    const started = await transact((tx) => startPayment(tx, order.id, 'test-bank'));
    if (started?.kind !== 'opening') throw new Error(`It is ${started?.kind}`);
    const orderPage = `${shop.url}/orders/${order.number}`;
    const lost = await shop.context.providers.current?.openSession({
      key: started.payment.key,
      amount: order.total,
      orderNumber: order.number,
      description: 'Lost',
      email: 'guest@customers.test',
      successUrl: orderPage,
      cancelUrl: orderPage,
      startedAt: started.payment.createdAt,
      payUntil: started.payUntil,
    });
    expect(await shop.openPayment(order)).toBe(lost?.url);
  });

  it('says so when the bank is down, and works again when it is back', async () => {
    const { order } = await shop.placeOrder();
    shop.bankAnswers = false;
    expect(await shop.openPayment(order)).toBe(
      `${shop.url}/orders/${order.number}?token=${order.accessToken}&payment=unavailable`,
    );
    shop.bankAnswers = true;
    expect(await shop.openPayment(order)).toContain('/test-bank/pay/');
  });

  it('says so, too, where nobody has been set up to take money', async () => {
    const { order } = await shop.placeOrder();
    const context = { ...shop.context, providers: providersOf(undefined) };
    const reader = { accountId: null, token: order.accessToken };
    expect(await openPayment(context, reader, order.number)).toContain('payment=unavailable');
  });

  it('is for whoever has the link', async () => {
    const { order } = await shop.placeOrder();
    const stranger = await addAccount(db);
    for (const reader of [
      { accountId: null, token: null },
      { accountId: null, token: 'x'.repeat(32) },
      { accountId: stranger.id, token: null },
    ]) {
      await expect(openPayment(shop.context, reader, order.number)).rejects.toMatchObject({
        refusal: { code: 'not_found' },
      });
    }
  });
});

describe('letting go of an unpaid order', () => {
  it('closes the session first: its page takes no money afterwards', async () => {
    const { order, variant } = await shop.placeOrder();
    const page = await shop.openPayment(order);
    await endReservation(db, order);
    await shop.run(releaseOrders, {});
    expect(await readBooks(db, order)).toMatchObject({ status: 'expired' });
    expect(await readReserved(db, variant)).toBe(0);
    expect(await (await fetch(page)).text()).toContain('This payment page has closed');
    expect(await shop.choose(page, 'pay')).toBeNull();
    expect(await readBooks(db, order)).toMatchObject({ status: 'expired', kept: 0 });
  });

  it('waits while the bank does not answer, without keeping others waiting', async () => {
    const { order, variant } = await shop.placeOrder();
    await shop.openPayment(order);
    await endReservation(db, order);
    for (let more = 0; more < 4; more += 1) {
      const { order: other } = await shop.placeOrder();
      await shop.openPayment(other);
      await endReservation(db, other);
    }
    const { order: unopened } = await shop.placeOrder();
    await endReservation(db, unopened);
    shop.bankAnswers = false;
    await shop.run(releaseOrders, {});
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });
    expect(await readReserved(db, variant)).toBe(1);
    expect(await readBooks(db, unopened)).toMatchObject({ status: 'expired' });
    shop.bankAnswers = true;
    await shop.run(releaseOrders, {});
    expect(await readBooks(db, order)).toMatchObject({ status: 'expired' });
  });
});
