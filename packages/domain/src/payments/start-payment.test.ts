import { testDatabase } from '@stockroom/testing/database';
import {
  addOpenPayment,
  addOrder,
  endReservation,
  readJobs,
} from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSending, stopSending } from '../jobs/sender.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { abandonPayment } from './abandon-payment.ts';
import { recordProviderEvent } from './record-provider-event.ts';
import { startPayment } from './start-payment.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
});
afterAll(stopSending);

describe('starting a payment', () => {
  it('makes one payment of the order’s sum, however many ask at once', async () => {
    const { order } = await addOrder(handles);
    const started = await Promise.all(
      Array.from({ length: 10 }, () => transact((tx) => startPayment(tx, order.id, 'test-bank'))),
    );
    const payments = await db
      .selectFrom('payments')
      .select(['key', 'amount', 'currency', 'status'])
      .where('order_id', '=', order.id)
      .execute();
    expect(payments).toEqual([{ key: expect.any(String), ...order.total, status: 'opening' }]);
    for (const each of started) {
      expect(each).toMatchObject({ kind: 'opening', payment: { key: payments[0]?.key } });
    }
  });

  it('leads back to the session that is open', async () => {
    const { order } = await addOrder(handles);
    const { ref } = await addOpenPayment(handles, order);
    expect(await transact((tx) => startPayment(tx, order.id, 'test-bank'))).toEqual({
      kind: 'open',
      url: `https://bank.test/${ref}`,
    });
  });

  it('begins another one after a declined or an abandoned one', async () => {
    const { order } = await addOrder(handles);
    const { ref } = await addOpenPayment(handles, order);
    await transact((tx) =>
      recordProviderEvent(tx, 'test-bank', {
        id: `declined ${ref}`,
        ref,
        key: null,
        kind: 'declined',
      }),
    );
    const second = await transact((tx) => startPayment(tx, order.id, 'test-bank'));
    if (second?.kind !== 'opening') throw new Error(`It is ${second?.kind}`);
    await transact((tx) => abandonPayment(tx, second.payment.id));
    const third = await transact((tx) => startPayment(tx, order.id, 'test-bank'));
    expect(third).toMatchObject({ kind: 'opening' });
    expect(third).not.toMatchObject({ payment: { key: second.payment.key } });
  });

  it('asks nobody for the money of an order that is cancelled or out of time', async () => {
    const { order: late } = await addOrder(handles);
    await endReservation(db, late);
    expect(await transact((tx) => startPayment(tx, late.id, 'test-bank'))).toEqual({
      kind: 'not_payable',
      status: 'awaiting_payment',
    });
    const { order: cancelled } = await addOrder(handles);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, cancelled));
    expect(await transact((tx) => startPayment(tx, cancelled.id, 'test-bank'))).toEqual({
      kind: 'not_payable',
      status: 'cancelled',
    });
    expect(await transact((tx) => startPayment(tx, '999999', 'test-bank'))).toBeUndefined();
  });

  it('closes the session of a provider that the shop has left before it opens another', async () => {
    const { order } = await addOrder(handles);
    const { id } = await addOpenPayment(handles, order);
    expect(await transact((tx) => startPayment(tx, order.id, 'stripe'))).toEqual({ kind: 'wait' });
    expect(await readJobs(db, 'payment.close')).toContainEqual({ paymentId: id });
  });
});
