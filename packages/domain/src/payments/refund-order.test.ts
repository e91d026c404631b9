import { randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import {
  addOrder,
  addPaidOrder,
  type AddedPayment,
  readBooks,
  readReserved,
} from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byProvider } from '../actor.ts';
import { startSending, stopSending } from '../jobs/sender.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { lockPayment } from './lock-payments.ts';
import { recordProviderEvent } from './record-provider-event.ts';
import { recordRefundAccepted, recordRefundEnd } from './record-refund-end.ts';
import { refundOrder } from './refund-order.ts';
import { startRefund } from './start-refund.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
});
afterAll(stopSending);

async function findRefundOf(payment: AddedPayment) {
  return await db
    .selectFrom('refunds')
    .select(['id', 'key', 'status', 'provider_ref'])
    .where('payment_id', '=', payment.id)
    .executeTakeFirstOrThrow();
}

describe('refunding an order', () => {
  it('follows the cancelling of a paid one, once, however many cancel at once', async () => {
    const { order, variant } = await addPaidOrder(handles);
    await Promise.all(
      Array.from({ length: 5 }, () =>
        transact((tx) => cancelOrder(tx, { kind: 'customer' }, order)),
      ),
    );
    expect(await readBooks(db, order)).toMatchObject({
      status: 'cancelled',
      kept: 0,
      refunds: [{ amount: order.total.amount, reason: 'order_cancelled', status: 'pending' }],
    });
    expect(await readReserved(db, variant)).toBe(0);
  });

  it('never gives back more than was paid, in parts or at once', async () => {
    const { order, payment } = await addPaidOrder(handles);
    const refund = (amount?: number) =>
      transact(async (tx) => {
        const found = await lockPayment(tx, payment.id);
        if (!found) throw new Error('The payment is not there');
        return await startRefund(tx, {
          ...found,
          ...(amount === undefined ? {} : { amount }),
          reason: 'staff',
          actor: { kind: 'staff' },
          tellCustomer: true,
        });
      });
    const third = Math.floor(order.total.amount / 3);
    await refund(third);
    const more = order.total.amount - third + 1;
    await expect(refund(more)).rejects.toMatchObject({
      constraint: 'payments_refunds_within_paid',
    });
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => refund(order.total.amount - third)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refund()).toBeUndefined();
    expect((await readBooks(db, order)).kept).toBe(0);
    expect(await transact((tx) => refundOrder(tx, order.id, 'staff', { kind: 'staff' }))).toBe(
      false,
    );
  });

  it('has nothing to do where nothing was paid', async () => {
    const { order } = await addOrder(handles);
    const refund = () =>
      transact((tx) => refundOrder(tx, order.id, 'order_cancelled', { kind: 'customer' }));
    expect(await refund()).toBe(false);
    expect((await readBooks(db, order)).refunds).toEqual([]);
  });
});

describe('the end of a refund', () => {
  it('is recorded once, from the job and from the webhook', async () => {
    const { order, payment } = await addPaidOrder(handles);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    const { id, key } = await findRefundOf(payment);
    await transact((tx) => recordRefundAccepted(tx, id, 'refund-1'));
    await Promise.all([
      transact((tx) => recordRefundEnd(tx, id, { status: 'done', ref: 'refund-1' }, byProvider)),
      transact((tx) =>
        recordProviderEvent(tx, 'test-bank', {
          id: randomUUID(),
          ref: 'refund-1',
          key,
          kind: 'refunded',
        }),
      ),
    ]);
    expect(await findRefundOf(payment)).toMatchObject({ status: 'done', provider_ref: 'refund-1' });
    const { timeline } = await readBooks(db, order);
    expect(timeline.slice(-3)).toEqual(['cancelled', 'refund_started', 'refunded']);
  });

  it('may be a failure, and the owner is told', async () => {
    const { order, payment } = await addPaidOrder(handles);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    const { key } = await findRefundOf(payment);
    const event = { ref: 'refund-2', key } as const;
    await transact((tx) =>
      recordProviderEvent(tx, 'test-bank', { ...event, id: randomUUID(), kind: 'refunded' }),
    );
    await transact((tx) =>
      recordProviderEvent(tx, 'test-bank', { ...event, id: randomUUID(), kind: 'refund_failed' }),
    );
    // Old news: the bank has taken it back since.
    await transact((tx) =>
      recordProviderEvent(tx, 'test-bank', { ...event, id: randomUUID(), kind: 'refunded' }),
    );
    expect(await findRefundOf(payment)).toMatchObject({ status: 'failed' });
    const books = await readBooks(db, order);
    expect(books.timeline.slice(-2)).toEqual(['refunded', 'refund_failed']);
    expect(books.mails.filter((kind) => kind === 'owner_refund')).toHaveLength(2);
  });
});
