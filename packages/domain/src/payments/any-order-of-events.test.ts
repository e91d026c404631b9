import { randomInt } from 'node:crypto';
import type { ProviderEvent } from '@stockroom/contract/provider-event';
import { testDatabase } from '@stockroom/testing/database';
import {
  addOpenPayment,
  addOrder,
  type AddedOrder,
  type AddedPayment,
  endReservation,
  readBooks,
  readJobs,
  readReserved,
} from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSending, stopSending } from '../jobs/sender.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { releaseUnpaid } from '../orders/release-unpaid.ts';
import { ShopError } from '../shop-error.ts';
import { recordProviderEvent } from './record-provider-event.ts';
import { recordSessionEnd } from './record-session-end.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
});
afterAll(stopSending);

const rounds = 30;

/** Numbers that a seed repeats (mulberry32), so that a failing round can be played again. */
function chooser(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability: number) => next() < probability,
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    shuffle: <Thing>(things: readonly Thing[]) =>
      things
        .map((thing) => ({ thing, at: next() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ thing }) => thing),
  };
}

type Chooser = ReturnType<typeof chooser>;

/** Up to three sessions of one order; all but the last were declined before the next was opened. */
async function addSessions(choose: Chooser, { order }: AddedOrder): Promise<AddedPayment[]> {
  const sessions = [await addOpenPayment(handles, order)];
  for (let more = choose.upTo(2); more > 0; more -= 1) {
    const last = sessions.at(-1);
    if (last) await transact((tx) => recordSessionEnd(tx, last.id, { status: 'declined' }));
    sessions.push(await addOpenPayment(handles, order));
  }
  return sessions;
}

/** What a provider may tell of a session: anything, several times, in any order. */
function eventsOf(choose: Chooser, { ref, amount }: AddedPayment): ProviderEvent[] {
  const events: ProviderEvent[] = [];
  const tell = (kind: string, times: number, told: { kind: 'paid' | 'declined' | 'closed' }) => {
    for (let copy = 0; copy < times; copy += 1) {
      const id = choose.chance(0.5) ? `${ref} ${kind}` : `${ref} ${kind} ${copy}`;
      const { kind: what } = told;
      events.push(
        what === 'paid'
          ? { id, ref, key: null, kind: what, paid: amount }
          : { id, ref, key: null, kind: what },
      );
    }
  };
  tell('paid', choose.chance(0.6) ? 1 + choose.upTo(2) : 0, { kind: 'paid' });
  tell('declined', choose.upTo(1), { kind: 'declined' });
  tell('closed', choose.upTo(1), { kind: 'closed' });
  return events;
}

async function playRound(seed: number): Promise<void> {
  const choose = chooser(seed);
  const quantity = 1 + choose.upTo(1);
  const added = await addOrder(handles, { onHand: quantity, quantity });
  const { order, variant } = added;
  const sessions = await addSessions(choose, added);
  const events = sessions.flatMap((session) => eventsOf(choose, session));
  let rivals = 0;

  const deeds: (() => Promise<unknown>)[] = events.map(
    (event) => () => transact((tx) => recordProviderEvent(tx, 'test-bank', event)),
  );
  if (choose.chance(0.3)) {
    deeds.push(() => unlessRefused(transact((tx) => cancelOrder(tx, { kind: 'customer' }, order))));
  }
  if (choose.chance(0.6)) {
    deeds.push(async () => {
      await endReservation(db, order);
      for (const { id } of sessions) {
        await transact((tx) => recordSessionEnd(tx, id, { status: 'closed' }));
      }
      await transact((tx) => releaseUnpaid(tx, order.id));
    });
  }
  if (choose.chance(0.5)) {
    deeds.push(async () => {
      const bought = await unlessRefused(addOrder(handles, { variant }));
      if (bought) rivals += 1;
    });
  }
  const shuffled = choose.shuffle(deeds);
  while (shuffled.length > 0) {
    await Promise.all(shuffled.splice(0, 1 + choose.upTo(5)).map((deed) => deed()));
  }

  const paidSessions = sessions.filter(({ ref }) =>
    events.some((event) => event.ref === ref && event.kind === 'paid'),
  );
  const books = await readBooks(db, order);
  const isPaid = books.status === 'paid';
  const total = order.total.amount;
  const refunded = books.refunds.reduce((sum, { amount }) => sum + amount, 0);
  expect(books.kept, 'kept').toBe(isPaid ? total : 0);
  expect(books.kept + refunded, 'all that came').toBe(paidSessions.length * total);

  const holds = isPaid || books.status === 'awaiting_payment' ? quantity : 0;
  expect(await readReserved(db, variant), 'reserved').toBe(holds + rivals);

  const wasPaid = books.timeline.filter((kind) => kind === 'paid' || kind === 'revived').length;
  expect(wasPaid, 'paid at most once').toBeLessThanOrEqual(1);
  expect(books.mails.filter((kind) => kind === 'order_confirmed')).toHaveLength(wasPaid);
  expect(books.mails.filter((kind) => kind === 'owner_refund')).toHaveLength(books.refunds.length);
  await expectOneLine(order.id);
  await expectJobForEachRefund(order.id);
}

/** Each change begins in the state in which the one before it ended. */
async function expectOneLine(orderId: string): Promise<void> {
  const events = await db
    .selectFrom('order_events')
    .select(['from_status', 'to_status'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
  expect(events.map(({ from_status }) => from_status)).toEqual([
    null,
    ...events.slice(0, -1).map(({ to_status }) => to_status),
  ]);
}

async function expectJobForEachRefund(orderId: string): Promise<void> {
  const refunds = await db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select('r.id')
    .where('p.order_id', '=', orderId)
    .execute();
  const jobs = await readJobs(db, 'payment.refund');
  for (const { id } of refunds) {
    expect(jobs.filter((job) => JSON.stringify(job) === `{"refundId":"${id}"}`)).toHaveLength(1);
  }
}

async function unlessRefused<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ShopError) return undefined;
    throw error;
  }
}

describe('whatever happens, in whatever order, several things at a time', () => {
  it('money, stock, mails and the timeline agree', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const seed = randomInt(2 ** 31);
      try {
        await playRound(seed);
      } catch (error) {
        throw new Error(`The round of seed ${seed} went wrong`, { cause: error });
      }
    }
  }, 60_000);
});
