import { randomUUID } from 'node:crypto';
import type { Money } from '@stockroom/contract/money';
import type { ProviderEvent } from '@stockroom/contract/provider-event';
import { testDatabase } from '@stockroom/testing/database';
import {
  addOpenPayment,
  addOrder,
  endReservation,
  readBooks,
  readJobs,
  readReserved,
} from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSending, stopSending } from '../jobs/sender.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import type { PlacedOrder } from '../orders/place-order.ts';
import { releaseUnpaid } from '../orders/release-unpaid.ts';
import { findPayment } from './find-payment.ts';
import { recordProviderEvent } from './record-provider-event.ts';
import { recordSessionEnd } from './record-session-end.ts';
import { startPayment } from './start-payment.ts';

const handles = testDatabase({ max: 22 });
const { db, transact } = handles;
beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
});
afterAll(stopSending);

type Session = { ref: string; amount: Money };

const paid = ({ ref, amount }: Session): ProviderEvent => ({
  id: randomUUID(),
  ref,
  key: null,
  kind: 'paid',
  paid: amount,
});
const unpaid = ({ ref }: Session, kind: 'declined' | 'closed'): ProviderEvent => ({
  id: randomUUID(),
  ref,
  key: null,
  kind,
});
const record = (event: ProviderEvent) =>
  transact((tx) => recordProviderEvent(tx, 'test-bank', event));

/** The order's time is over, its session closed and its stock let go. */
async function expire(order: PlacedOrder, payment: { id: string }): Promise<void> {
  await endReservation(db, order);
  await transact((tx) => recordSessionEnd(tx, payment.id, { status: 'closed' }));
  expect(await transact((tx) => releaseUnpaid(tx, order.id))).toBe(true);
}

describe('money that comes in time', () => {
  it('pays the order once, though its event comes twenty times at once and again later', async () => {
    const { order, variant } = await addOrder(handles, { quantity: 3 });
    const event = paid(await addOpenPayment(handles, order));
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(event)));
    expect(answers.toSorted()).toEqual([...Array<string>(19).fill('known'), 'recorded']);
    expect(await record(event)).toBe('known');
    expect(await readBooks(db, order)).toEqual({
      status: 'paid',
      kept: order.total.amount,
      refunds: [],
      timeline: ['placed', 'payment_opened', 'paid'],
      mails: ['order_confirmed', 'owner_new_order'],
    });
    expect(await readReserved(db, variant)).toBe(3);
  });

  it('pays it once, too, when two events and our own question find it at once', async () => {
    const { order } = await addOrder(handles);
    const payment = await addOpenPayment(handles, order);
    await Promise.all([
      record(paid(payment)),
      record(paid(payment)),
      transact((tx) => recordSessionEnd(tx, payment.id, { status: 'paid', paid: payment.amount })),
    ]);
    const books = await readBooks(db, order);
    expect(books).toMatchObject({ status: 'paid', kept: order.total.amount, refunds: [] });
    expect(books.timeline.filter((kind) => kind === 'paid')).toHaveLength(1);
  });

  it('counts, whatever was heard of its session before or is heard after', async () => {
    for (const kind of ['declined', 'closed'] as const) {
      const { order: first } = await addOrder(handles);
      const before = await addOpenPayment(handles, first);
      await record(unpaid(before, kind));
      await record(paid(before));
      expect(await readBooks(db, first)).toMatchObject({ status: 'paid', refunds: [] });

      const { order: second } = await addOrder(handles);
      const after = await addOpenPayment(handles, second);
      await record(paid(after));
      await record(unpaid(after, kind));
      expect(await readBooks(db, second)).toMatchObject({ status: 'paid', refunds: [] });
      expect(await findPayment(db, after.id)).toMatchObject({ status: 'paid' });
    }
  });

  it('is known by our key where the event overtakes the answer that names the session', async () => {
    const { order } = await addOrder(handles);
    const started = await transact((tx) => startPayment(tx, order.id, 'test-bank'));
    if (started?.kind !== 'opening') throw new Error(`It is ${started?.kind}`);
    const { id, key } = started.payment;
    const event = { ...paid({ ref: 'session-early', amount: order.total }), key };
    expect(await record(event)).toBe('recorded');
    expect(await findPayment(db, id)).toMatchObject({ status: 'paid', ref: 'session-early' });
    expect(await readBooks(db, order)).toMatchObject({ status: 'paid' });
  });

  it('is kept for a moment longer than the order’s time, as long as nobody has let go', async () => {
    const { order } = await addOrder(handles);
    const payment = await addOpenPayment(handles, order);
    await endReservation(db, order);
    await record(paid(payment));
    expect(await readBooks(db, order)).toMatchObject({ status: 'paid', refunds: [] });
    expect(await transact((tx) => releaseUnpaid(tx, order.id))).toBe(false);
  });
});

describe('money that comes for an order that has expired', () => {
  it('revives it when its stock is still there', async () => {
    const { order, variant } = await addOrder(handles, { onHand: 2, quantity: 2 });
    const payment = await addOpenPayment(handles, order);
    await expire(order, payment);
    expect(await readReserved(db, variant)).toBe(0);
    await record(paid(payment));
    expect(await readBooks(db, order)).toEqual({
      status: 'paid',
      kept: order.total.amount,
      refunds: [],
      timeline: ['placed', 'payment_opened', 'expired', 'revived'],
      mails: ['order_cancelled', 'order_confirmed', 'owner_new_order'],
    });
    expect(await readReserved(db, variant)).toBe(2);
  });

  it('goes back by itself when somebody else has bought it, and both are told', async () => {
    const { order, variant } = await addOrder(handles, { onHand: 2, quantity: 2 });
    const payment = await addOpenPayment(handles, order);
    await expire(order, payment);
    await addOrder(handles, { variant });
    await record(paid(payment));
    expect(await readBooks(db, order)).toEqual({
      status: 'expired',
      kept: 0,
      refunds: [{ amount: order.total.amount, reason: 'cannot_be_filled', status: 'pending' }],
      timeline: ['placed', 'payment_opened', 'expired', 'refund_started'],
      mails: ['order_cancelled', 'order_refunded', 'owner_refund'],
    });
    expect(await readReserved(db, variant)).toBe(1);
    const { id } = await db
      .selectFrom('refunds')
      .select('id')
      .where('payment_id', '=', payment.id)
      .executeTakeFirstOrThrow();
    expect(await readJobs(db, 'payment.refund')).toContainEqual({ refundId: id });
  });

  it('takes the use of its code again, or leaves none to be given back', async () => {
    await db
      .insertInto('discounts')
      .values({
        code: 'ONCE',
        kind: 'amount',
        amount: 50,
        basis_points: null,
        starts_at: null,
        ends_at: null,
        use_limit: 1,
      })
      .execute();
    const used = async () =>
      (await db.selectFrom('discounts').select('used').executeTakeFirstOrThrow()).used;
    const { order } = await addOrder(handles, { code: 'ONCE' });
    const payment = await addOpenPayment(handles, order);
    expect(await used()).toBe(1);
    await expire(order, payment);
    expect(await used()).toBe(0);
    const { order: other } = await addOrder(handles, { code: 'ONCE' });
    expect(await used()).toBe(1);

    await record(paid(payment));
    expect(await readBooks(db, order)).toMatchObject({ status: 'paid', kept: order.total.amount });
    expect(await used()).toBe(1);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    expect(await used()).toBe(1);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, other));
    expect(await used()).toBe(0);
  });
});

describe('money that has no order to pay', () => {
  it('goes back when the order was cancelled', async () => {
    const { order, variant } = await addOrder(handles);
    const payment = await addOpenPayment(handles, order);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    expect(await readJobs(db, 'payment.close')).toContainEqual({ paymentId: payment.id });
    await record(paid(payment));
    expect(await readBooks(db, order)).toMatchObject({
      status: 'cancelled',
      kept: 0,
      refunds: [{ amount: order.total.amount, reason: 'order_cancelled' }],
      mails: ['order_cancelled', 'order_refunded', 'owner_refund'],
    });
    expect(await readReserved(db, variant)).toBe(0);
  });

  it('goes back when the order is paid already, whichever came first', async () => {
    const { order } = await addOrder(handles);
    const first = await addOpenPayment(handles, order);
    await record(unpaid(first, 'declined'));
    const second = await addOpenPayment(handles, order);
    await Promise.all([record(paid(first)), record(paid(second))]);
    expect(await readBooks(db, order)).toMatchObject({
      status: 'paid',
      kept: order.total.amount,
      refunds: [{ amount: order.total.amount, reason: 'paid_twice' }],
    });
  });

  it('closes the other session of an order that was paid in an old one', async () => {
    const { order } = await addOrder(handles);
    const first = await addOpenPayment(handles, order);
    await record(unpaid(first, 'declined'));
    const second = await addOpenPayment(handles, order);
    await record(paid(first));
    expect(await readJobs(db, 'payment.close')).toContainEqual({ paymentId: second.id });
  });

  it.each([
    ['too little', { amount: 1, currency: 'GBP' }],
    ['too much', { amount: 100_000, currency: 'GBP' }],
    ['in another currency', { amount: 750, currency: 'EUR' }],
  ])('goes back when it is %s, and the order is still to be paid', async (_, wrong) => {
    const { order } = await addOrder(handles);
    const payment = await addOpenPayment(handles, order);
    await record(paid({ ...payment, amount: wrong }));
    expect(await readBooks(db, order)).toMatchObject({
      status: 'awaiting_payment',
      kept: 0,
      refunds: [{ amount: wrong.amount, reason: 'wrong_amount' }],
      mails: ['order_refunded', 'owner_refund'],
    });
    const { data } = await db
      .selectFrom('mails')
      .select('data')
      .where('order_id', '=', order.id)
      .where('kind', '=', 'owner_refund')
      .executeTakeFirstOrThrow();
    expect(data).toMatchObject({ refunded: wrong, reason: 'wrong_amount', failed: false });

    await record(paid(await addOpenPayment(handles, order)));
    expect(await readBooks(db, order)).toMatchObject({ status: 'paid', kept: order.total.amount });
  });
});

describe('other news', () => {
  it('tells the customer of a declined payment, once', async () => {
    const { order } = await addOrder(handles);
    const payment = await addOpenPayment(handles, order);
    await Promise.all([record(unpaid(payment, 'declined')), record(unpaid(payment, 'declined'))]);
    expect(await readBooks(db, order)).toMatchObject({
      status: 'awaiting_payment',
      timeline: ['placed', 'payment_opened', 'payment_declined'],
      mails: ['payment_failed'],
    });
  });

  it('about nothing of ours is kept without effect', async () => {
    const amount = { amount: 100, currency: 'GBP' };
    const strange = paid({ ref: 'of-somebody-else', amount });
    expect(await record(strange)).toBe('unknown');
    expect(await record(strange)).toBe('known');
    expect(await record({ ...strange, id: 'x', key: 'no uuid' })).toBe('unknown');
    expect(await record({ ...strange, id: 'y', key: randomUUID() })).toBe('unknown');
    expect(await record({ id: 'z', ref: 're', key: null, kind: 'refunded' })).toBe('unknown');
  });

  it('of another provider does not touch a session of the same name', async () => {
    const { order } = await addOrder(handles);
    const payment = await addOpenPayment(handles, order);
    expect(await transact((tx) => recordProviderEvent(tx, 'stripe', paid(payment)))).toBe(
      'unknown',
    );
    expect(await readBooks(db, order)).toMatchObject({ status: 'awaiting_payment' });
  });
});
