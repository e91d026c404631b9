import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { cancelOrder } from '@stockroom/domain/orders/cancel-order';
import type { PlacedOrder } from '@stockroom/domain/orders/place-order';
import { createStripeProvider } from '@stockroom/payments/stripe-provider';
import { testDatabase } from '@stockroom/testing/database';
import { addOrder, endReservation, readBooks, readReserved } from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import { type StripeServer, startStripeServer } from '@stockroom/testing/stripe-server';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseOrders } from '../jobs/handlers/release-orders.ts';
import { openPayment, type OpenPaymentContext } from './open-payment.ts';
import { providersOf } from './payment-providers.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { settleRefund } from './settle-refund.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
let stripe: StripeServer;
let context: OpenPaymentContext;

beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
  stripe = await startStripeServer();
  context = {
    db,
    transact,
    providers: providersOf(createStripeProvider(stripe)),
    log: pino({ level: 'silent' }),
    publicUrl: 'https://shop.test',
  };
});
afterAll(async () => {
  await stripe.close();
  await stopSending();
});

async function open(order: PlacedOrder) {
  const reader = { accountId: null, token: order.accessToken };
  const url = await openPayment(context, reader, order.number);
  const session = [...stripe.sessions.values()].find((each) => each.url === url);
  if (!session) throw new Error(`${url} is no page of Stripe`);
  return session;
}

async function hear(type: string, object: Parameters<StripeServer['event']>[1]) {
  const { body, headers } = stripe.event(type, object);
  const url = 'https://shop.test/api/webhooks/stripe';
  const response = await receiveWebhook(context)(
    new Request(url, { method: 'POST', headers, body }),
  );
  expect(await response.text()).toBe('recorded\n');
}

describe('paying by Stripe, over HTTP', () => {
  it('turns the order paid, and gives everything back when it is cancelled', async () => {
    const { order } = await addOrder(handles);
    const session = await open(order);
    expect(session.amount_total).toBe(order.total.amount);
    stripe.pay(session.id);
    await hear('checkout.session.completed', session);
    expect(await readBooks(db, order)).toMatchObject({
      status: 'paid',
      kept: order.total.amount,
    });

    stripe.mood = 'leaves refunds pending';
    await transact((tx) => cancelOrder(tx, { kind: 'staff' }, order));
    const { id } = await db.selectFrom('refunds').select('id').executeTakeFirstOrThrow();
    await settleRefund(context, id);
    await settleRefund(context, id);
    expect(await readBooks(db, order)).toMatchObject({ refunds: [{ status: 'pending' }] });
    expect(stripe.refunds.size).toBe(1);
    const [refund] = stripe.refunds.values();
    if (!refund) throw new Error('Stripe was asked for no refund');
    refund.status = 'succeeded';
    await hear('refund.updated', refund);
    expect(await readBooks(db, order)).toMatchObject({
      status: 'cancelled',
      kept: 0,
      refunds: [{ amount: order.total.amount, status: 'done' }],
    });
    stripe.mood = 'answers';
  });

  it('closes the session before the reservation is let go, though Stripe would keep it longer', async () => {
    const { order, variant } = await addOrder(handles);
    const session = await open(order);
    await endReservation(db, order);
    const release = () =>
      releaseOrders(context.providers)(
        { db, transact, publicUrl: context.publicUrl },
        {},
        {
          id: 'job',
          attempt: 0,
          log: pino({ level: 'silent' }),
          signal: AbortSignal.timeout(9_000),
        },
      );
    stripe.mood = 'is down';
    await release();
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });
    stripe.mood = 'answers';
    await release();
    expect(session.status).toBe('expired');
    expect(await readBooks(db, order)).toMatchObject({ status: 'expired' });
    expect(await readReserved(db, variant)).toBe(0);
  });

  it('begins anew where Stripe refuses what was asked under an old key', async () => {
    const { order } = await addOrder(handles);
    stripe.mood = 'is down';
    const reader = { accountId: null, token: order.accessToken };
    expect(await openPayment(context, reader, order.number)).toContain('payment=unavailable');
    stripe.mood = 'answers';
    // Twenty minutes later the session of the old key would be too short for Stripe.
    await db
      .updateTable('payments')
      .set({ created_at: new Date(Date.now() - 20 * 60_000) })
      .where('order_id', '=', order.id)
      .execute();
    await db
      .updateTable('orders')
      .set({ reserved_until: new Date(Date.now() + 10 * 60_000) })
      .where('id', '=', order.id)
      .execute();
    expect((await open(order)).status).toBe('open');
    const payments = await db
      .selectFrom('payments')
      .select('status')
      .where('order_id', '=', order.id)
      .orderBy('id')
      .execute();
    expect(payments.map(({ status }) => status)).toEqual(['closed', 'open']);
  });
});
