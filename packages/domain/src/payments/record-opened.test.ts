import { testDatabase } from '@stockroom/testing/database';
import {
  addOpenPayment,
  addOrder,
  endReservation,
  readBooks,
  readJobs,
} from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSending, stopSending } from '../jobs/sender.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import type { PlacedOrder } from '../orders/place-order.ts';
import { releaseUnpaid } from '../orders/release-unpaid.ts';
import { findPayment } from './find-payment.ts';
import { recordOpened } from './record-opened.ts';
import { startPayment } from './start-payment.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
});
afterAll(stopSending);

async function startOne(order: PlacedOrder): Promise<string> {
  const started = await transact((tx) => startPayment(tx, order.id, 'test-bank'));
  if (started?.kind !== 'opening') throw new Error(`It is ${started?.kind}`);
  return started.payment.id;
}

describe('recording that a session has opened', () => {
  it('keeps it once, for all who asked at the same time', async () => {
    const { order } = await addOrder(handles);
    const id = await startOne(order);
    const session = { ref: 'session-shared', url: 'https://bank.test/shared' };
    const urls = await Promise.all(
      Array.from({ length: 8 }, () => transact((tx) => recordOpened(tx, id, session))),
    );
    expect(new Set(urls)).toEqual(new Set([session.url]));
    expect((await readBooks(db, order)).timeline).toEqual(['placed', 'payment_opened']);
  });

  it('hands nothing out, and has the session closed, when the order was cancelled meanwhile', async () => {
    const { order } = await addOrder(handles);
    const id = await startOne(order);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    const url = await transact((tx) =>
      recordOpened(tx, id, { ref: 'session-late', url: 'https://bank.test/late' }),
    );
    expect(url).toBeUndefined();
    expect(await findPayment(db, id)).toMatchObject({ status: 'closed', ref: 'session-late' });
    expect(await readJobs(db, 'payment.close')).toContainEqual({ paymentId: id });
  });

  it('does the same when the reservation ended meanwhile, let go or not', async () => {
    const { order: waiting } = await addOrder(handles);
    const first = await startOne(waiting);
    await endReservation(db, waiting);
    const { order: gone } = await addOrder(handles);
    const second = await startOne(gone);
    await endReservation(db, gone);
    expect(await transact((tx) => releaseUnpaid(tx, gone.id))).toBe(true);

    for (const id of [first, second]) {
      const session = { ref: `session-of-${id}`, url: 'https://bank.test/x' };
      expect(await transact((tx) => recordOpened(tx, id, session))).toBeUndefined();
      expect(await findPayment(db, id)).toMatchObject({ status: 'closed', ref: session.ref });
      expect(await readJobs(db, 'payment.close')).toContainEqual({ paymentId: id });
    }
  });

  it('keeps an order from being let go while its session is open', async () => {
    const { order } = await addOrder(handles);
    await addOpenPayment(handles, order);
    await endReservation(db, order);
    expect(await transact((tx) => releaseUnpaid(tx, order.id))).toBe(false);
    expect((await readBooks(db, order)).status).toBe('awaiting_payment');
  });
});
