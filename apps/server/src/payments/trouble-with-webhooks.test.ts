import { createHmac } from 'node:crypto';
import { cancelOrder } from '@stockroom/domain/orders/cancel-order';
import { testDatabase } from '@stockroom/testing/database';
import { readBooks } from '@stockroom/testing/payment-rows';
import { beforeEach, describe, expect, it } from 'vitest';
import { reconcilePayments } from '../jobs/handlers/reconcile-payments.ts';
import { refundPayment } from '../jobs/handlers/refund-payment.ts';
import { eventually, paymentShop } from './payment-shop.fixture.ts';

const database = testDatabase({ max: 20 });
const { db } = database;
const shop = paymentShop(database);

/** As a developer sets them on the bank's own page. */
async function behave(settings: { delayMs: number; duplicates: number; reorder: boolean }) {
  const form = new URLSearchParams({
    delayMs: String(settings.delayMs),
    duplicates: String(settings.duplicates),
  });
  if (settings.reorder) form.set('reorder', 'on');
  const response = await fetch(`${shop.url}/test-bank/settings`, { method: 'POST', body: form });
  expect(await response.text()).toContain('Saved.');
}

beforeEach(async () => {
  shop.hears = true;
  shop.bankAnswers = true;
  shop.arrived.length = 0;
  await behave({ delayMs: 0, duplicates: 0, reorder: false });
});

/** Reconciling as it will be done a few minutes from now. */
const reconcileLater = () =>
  shop.run((providers) => reconcilePayments(providers, { now: () => Date.now() + 300_000 }), {});

describe('webhooks of a bank that behaves badly', () => {
  it('come late and five times at once, and pay the order once', async () => {
    await behave({ delayMs: 300, duplicates: 4, reorder: false });
    const { order } = await shop.placeOrder();
    await shop.choose(await shop.openPayment(order), 'pay');
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });
    await eventually(async () => expect(shop.arrived).toHaveLength(5));
    expect(await readBooks(db, order)).toEqual({
      status: 'paid',
      kept: order.total.amount,
      refunds: [],
      timeline: ['placed', 'payment_opened', 'paid'],
      mails: ['order_confirmed', 'owner_new_order'],
    });
  });

  it('overtake each other: the refund is heard of before the payment that it follows', async () => {
    await behave({ delayMs: 0, duplicates: 1, reorder: true });
    const { order } = await shop.placeOrder();
    await shop.choose(await shop.openPayment(order), 'pay');
    // Found by asking, and cancelled and refunded before the word of the payment comes.
    await reconcileLater();
    expect(await readBooks(db, order)).toMatchObject({ status: 'paid' });
    await database.transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    const { id: refundId } = await db
      .selectFrom('refunds')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await shop.run(refundPayment, { refundId });
    await eventually(async () => expect(shop.arrived).toHaveLength(4));
    expect(shop.arrived).toEqual(['refund.done', 'refund.done', 'session.paid', 'session.paid']);
    expect(await readBooks(db, order)).toMatchObject({
      status: 'cancelled',
      kept: 0,
      refunds: [{ amount: order.total.amount, reason: 'order_cancelled', status: 'done' }],
    });
  });

  it('are delivered again until the shop hears them', async () => {
    shop.hears = false;
    const { order } = await shop.placeOrder();
    await shop.choose(await shop.openPayment(order), 'pay');
    await eventually(async () => {
      const log = await (await fetch(`${shop.url}/test-bank/`)).text();
      expect(log).toContain('answered 503');
    });
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });
    shop.hears = true;
    await eventually(async () =>
      expect(await readBooks(db, order)).toMatchObject({ status: 'paid' }),
    );
  });
});

describe('a webhook that never comes', () => {
  it('is not needed: the bank is asked', async () => {
    shop.hears = false;
    const { order: paid } = await shop.placeOrder();
    await shop.choose(await shop.openPayment(paid), 'pay');
    const { order: declined } = await shop.placeOrder();
    await shop.choose(await shop.openPayment(declined), 'decline');
    const { order: open } = await shop.placeOrder();
    await shop.openPayment(open);

    await shop.run(reconcilePayments, {});
    expect(await readBooks(db, paid), 'too early to ask').toMatchObject({
      status: 'awaiting_payment',
    });
    await reconcileLater();
    expect(await readBooks(db, paid)).toMatchObject({ status: 'paid' });
    expect((await readBooks(db, declined)).timeline).toContain('payment_declined');
    expect((await readBooks(db, open)).timeline).toEqual(['placed', 'payment_opened']);
  });

  it('leaves no refund hanging, either', async () => {
    const { order } = await shop.placeOrder();
    await shop.choose(await shop.openPayment(order), 'pay');
    await eventually(async () =>
      expect(await readBooks(db, order)).toMatchObject({ status: 'paid' }),
    );
    shop.hears = false;
    await database.transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    shop.bankAnswers = false;
    await reconcileLater();
    expect(await readBooks(db, order)).toMatchObject({ refunds: [{ status: 'pending' }] });
    shop.bankAnswers = true;
    await reconcileLater();
    expect(await readBooks(db, order)).toMatchObject({ kept: 0, refunds: [{ status: 'done' }] });
  });
});

describe('a webhook that the bank did not send', () => {
  const send = (body: string, signature?: string, provider = 'test-bank') =>
    fetch(`${shop.url}/api/webhooks/${provider}`, {
      method: 'POST',
      headers: signature === undefined ? {} : { 'test-bank-signature': signature },
      body,
    });
  const sign = (body: string, secret: string, time = Math.floor(Date.now() / 1000)) =>
    `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;

  it('is refused and has no effect', async () => {
    const { order } = await shop.placeOrder();
    const page = await shop.openPayment(order);
    const body = JSON.stringify({
      id: 'forged',
      type: 'session.paid',
      data: {
        id: page.split('/').at(-1),
        url: page,
        key: 'x',
        status: 'paid',
        amount: order.total,
      },
    });
    const old = Math.floor(Date.now() / 1000) - 3_600;
    for (const signature of [
      undefined,
      'nonsense',
      sign(body, 'another secret'),
      sign(`${body} `, shop.webhookSecret),
      sign(body, shop.webhookSecret, old),
    ]) {
      expect((await send(body, signature)).status).toBe(400);
    }
    expect((await send(body, sign(body, shop.webhookSecret), 'stripe')).status).toBe(404);
    expect((await fetch(`${shop.url}/api/webhooks/test-bank`)).status).toBe(405);
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });

    expect((await send(body, sign(body, shop.webhookSecret))).status, 'the real one').toBe(200);
    expect(await readBooks(db, order)).toMatchObject({ status: 'paid' });
  });
});
