import { setTimeout as sleep } from 'node:timers/promises';
import { cancelOrder } from '@stockroom/domain/orders/cancel-order';
import { releaseUnpaid } from '@stockroom/domain/orders/release-unpaid';
import { recordSessionEnd } from '@stockroom/domain/payments/record-session-end';
import { testDatabase } from '@stockroom/testing/database';
import {
  addOpenPayment,
  type Books,
  endReservation,
  readBooks,
  readReserved,
} from '@stockroom/testing/payment-rows';
import { addVariant } from '@stockroom/testing/rows';
import { describe, expect, it } from 'vitest';
import { closePayment } from '../jobs/handlers/close-payment.ts';
import { reconcilePayments } from '../jobs/handlers/reconcile-payments.ts';
import { releaseOrders } from '../jobs/handlers/release-orders.ts';
import { eventually, paymentShop } from './payment-shop.fixture.ts';

const database = testDatabase({ max: 24 });
const { db, transact } = database;
const shop = paymentShop(database);

/** What the bank has taken and not been asked to give back, in minor units. */
async function takenByBank(orderNumber: string): Promise<number> {
  const sessions = await db
    .selectFrom('test_bank.sessions')
    .select('amount')
    .where('reference', '=', orderNumber)
    .where('status', '=', 'paid')
    .execute();
  return sessions.reduce((sum, { amount }) => sum + amount, 0);
}

/** Nobody pays for nothing, and nobody gets something for nothing. */
function expectSound(books: Books, total: number, reserved: number): void {
  const isPaid = books.status === 'paid';
  expect(books.kept).toBe(isPaid ? total : 0);
  expect(reserved).toBe(isPaid ? 1 : 0);
  const payments = books.timeline.filter((kind) => kind === 'paid' || kind === 'revived');
  expect(payments.length).toBeLessThanOrEqual(1);
}

/**
 * Starts two so that they meet at the end: whoever won the last round starts a little later in the
 * next. Both come to win, and most rounds are close.
 */
function photoFinish() {
  let headStart = 0;
  const wins = { first: 0, second: 0 };
  return {
    wins,
    run: (first: () => Promise<unknown>, second: () => Promise<unknown>) =>
      Promise.allSettled([
        sleep(Math.max(0, -headStart)).then(first),
        sleep(Math.max(0, headStart)).then(second),
      ]),
    won(who: keyof typeof wins) {
      wins[who] += 1;
      headStart += (who === 'first' ? -4 : 4) * (0.5 + Math.random());
    },
  };
}

/** Until every webhook of the bank has been heard. */
async function untilHeard(): Promise<void> {
  await eventually(async () => {
    const waiting = await db
      .selectFrom('test_bank.events')
      .select('id')
      .where('status', '=', 'waiting')
      .execute();
    expect(waiting).toEqual([]);
  });
}

/** Otherwise it was no race. */
function expectBothWon({ wins }: ReturnType<typeof photoFinish>): void {
  expect(wins.first).toBeGreaterThan(0);
  expect(wins.second).toBeGreaterThan(0);
}

describe('at the very moment', () => {
  it('of expiry, a payment either counts or never happened', async () => {
    const race = photoFinish();
    for (let round = 0; round < 30; round += 1) {
      const { order, variant } = await shop.placeOrder();
      const page = await shop.openPayment(order);
      await endReservation(db, order);
      await race.run(
        () => shop.choose(page, 'pay'),
        () => Promise.all([shop.run(releaseOrders, {}), shop.run(releaseOrders, {})]),
      );
      await untilHeard();
      const books = await readBooks(db, order);
      expect(['paid', 'expired']).toContain(books.status);
      expectSound(books, order.total.amount, await readReserved(db, variant));
      // The bank closes or is paid, never both: so nothing has to go back.
      expect(await takenByBank(order.number)).toBe(books.kept);
      expect(books.refunds).toEqual([]);
      race.won(books.status === 'paid' ? 'first' : 'second');
    }
    expectBothWon(race);
  });

  it('of expiry, a page that opens late takes no money', async () => {
    for (let round = 0; round < 15; round += 1) {
      const { order, variant } = await shop.placeOrder();
      const [page] = await Promise.all([
        shop.openPayment(order),
        endReservation(db, order).then(() => shop.run(releaseOrders, {})),
      ]);
      const isBankPage = page.includes('/test-bank/');
      if (isBankPage) await shop.choose(page, 'pay');
      await shop.run(
        (providers) => reconcilePayments(providers, { now: () => Date.now() + 300_000 }),
        {},
      );
      await shop.run(releaseOrders, {});
      await untilHeard();
      const books = await readBooks(db, order);
      expectSound(books, order.total.amount, await readReserved(db, variant));
      expect(books.kept).toBe(
        (await takenByBank(order.number)) - books.refunds.reduce((sum, r) => sum + r.amount, 0),
      );
    }
  });

  it('of cancelling, a payment either counts and goes back, or never happened', async () => {
    const race = photoFinish();
    for (let round = 0; round < 20; round += 1) {
      const { order, variant } = await shop.placeOrder();
      const page = await shop.openPayment(order);
      const { id: paymentId } = await db
        .selectFrom('payments')
        .select('id')
        .where('order_id', '=', order.id)
        .executeTakeFirstOrThrow();
      await race.run(
        () => shop.choose(page, 'pay'),
        () =>
          transact((tx) => cancelOrder(tx, { kind: 'customer' }, order)).then(() =>
            shop.run(closePayment, { paymentId }),
          ),
      );
      await untilHeard();
      const books = await readBooks(db, order);
      expect(books.status).toBe('cancelled');
      expectSound(books, order.total.amount, await readReserved(db, variant));
      const refunded = books.refunds.reduce((sum, { amount }) => sum + amount, 0);
      expect(refunded).toBe(await takenByBank(order.number));
      race.won(refunded > 0 ? 'first' : 'second');
    }
    expectBothWon(race);
  });

  it('of the last piece’s sale to somebody else, late money buys it or goes back', async () => {
    const race = photoFinish();
    for (let round = 0; round < 30; round += 1) {
      const variant = await addVariant(db, { onHand: 1 });
      const { order } = await shop.placeOrder({ variant });
      const { id: paymentId } = await addOpenPayment({ transact }, order);
      await transact((tx) => recordSessionEnd(tx, paymentId, { status: 'closed' }));
      await endReservation(db, order);
      expect(await transact((tx) => releaseUnpaid(tx, order.id))).toBe(true);

      const [rival] = await race.run(
        () => shop.placeOrder({ variant }),
        () =>
          transact((tx) => recordSessionEnd(tx, paymentId, { status: 'paid', paid: order.total })),
      );
      const books = await readBooks(db, order);
      const isRevived = books.status === 'paid';
      expect(rival.status).toBe(isRevived ? 'rejected' : 'fulfilled');
      expect(books.kept).toBe(isRevived ? order.total.amount : 0);
      expect(books.refunds.length).toBe(isRevived ? 0 : 1);
      expect(await readReserved(db, variant)).toBe(1);
      race.won(isRevived ? 'second' : 'first');
    }
    expectBothWon(race);
  });
});
