import { testDatabase } from '@stockroom/testing/database';
import {
  addOrder,
  addPaidOrder,
  readBooks,
  readJobs,
  readStock,
} from '@stockroom/testing/payment-rows';
import { addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { correctTracking } from './correct-tracking.ts';
import { packOrder } from './pack-order.ts';
import { placeOrder } from './place-order.ts';
import { readOrder } from './read-order.ts';
import type { GivenTracking } from './shipment.ts';
import { shipOrder } from './ship-order.ts';
import { unpackOrder } from './unpack-order.ts';

const handles = testDatabase({ max: 12 });
const { db, transact } = handles;
beforeAll(() => addShop(transact));
const staff = { kind: 'staff' } as const;
const tracked: GivenTracking = { carrier: 'royal_mail', trackingNumber: 'AB123456789GB' };
const link = 'https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB';

async function addPacked(values?: Parameters<typeof addPaidOrder>[1]) {
  const added = await addPaidOrder(handles, values);
  await transact((tx) => packOrder(tx, staff, added.order));
  return added;
}

const ship = (order: { id: string }, given: GivenTracking = tracked) =>
  transact((tx) => shipOrder(tx, staff, order, given));
const correct = (order: { id: string }, given: GivenTracking) =>
  transact((tx) => correctTracking(tx, staff, order, given));

async function mailsAbout(order: { id: string }) {
  return await db
    .selectFrom('mails')
    .select(['id', 'recipient', 'data'])
    .where('order_id', '=', order.id)
    .where('kind', '=', 'order_shipped')
    .orderBy('id')
    .execute();
}

async function auditOf(order: { id: string }) {
  return await db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('subject', '=', `order/${order.id}`)
    .where('action', '!=', 'order.pack')
    .orderBy('id')
    .execute();
}

describe('shipping', () => {
  it('takes the pieces off the shelf, tells the customer, and is done once of many at once', async () => {
    const { order, variant } = await addPacked({ quantity: 2, onHand: 5 });
    await Promise.all(Array.from({ length: 5 }, () => ship(order)));
    expect(await readStock(db, variant)).toEqual({ onHand: 3, reserved: 0 });
    expect(await readBooks(db, order)).toMatchObject({
      status: 'shipped',
      timeline: ['placed', 'payment_opened', 'paid', 'packed', 'shipped'],
      mails: ['order_confirmed', 'owner_new_order', 'order_shipped'],
      refunds: [],
    });
    const [mail, ...more] = await mailsAbout(order);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: 'guest@customers.test',
      data: { number: order.number, ...tracked, trackingUrl: link, corrected: false },
    });
    expect(await readJobs(db, 'mail.send')).toContainEqual({ mailId: mail?.id });
    expect(await auditOf(order)).toEqual([
      { action: 'order.ship', detail: { ...tracked, trackingUrl: null } },
    ]);
  });

  it('is what the order then says, and its timeline', async () => {
    const { order } = await addPacked();
    expect(await readOrder(db, order)).toMatchObject({ shipment: null });
    await ship(order);
    const shipment = { ...tracked, trackingUrl: link, shippedAt: expect.any(Date) };
    const read = await readOrder(db, order);
    expect(read).toMatchObject({ status: 'shipped', shipment });
    expect(read.timeline.map((event) => [event.kind, event.shipment])).toEqual([
      ['placed', null],
      ['payment_opened', null],
      ['paid', null],
      ['packed', null],
      ['shipped', shipment],
    ]);
  });

  it('needs no tracking', async () => {
    const { order } = await addPacked();
    await ship(order, {});
    await ship(order, {});
    expect(await readOrder(db, order)).toMatchObject({
      shipment: { carrier: null, trackingNumber: null, trackingUrl: null },
    });
  });

  it('is refused with other tracking than it was shipped with', async () => {
    const { order, variant } = await addPacked({ onHand: 5 });
    await ship(order);
    for (const other of [{}, { ...tracked, trackingNumber: 'CD987654321GB' }]) {
      await expect(ship(order, other)).rejects.toMatchObject({
        refusal: { code: 'shipped_otherwise' },
      });
    }
    expect(await readOrder(db, order)).toMatchObject({ shipment: tracked });
    expect(await readStock(db, variant)).toEqual({ onHand: 4, reserved: 0 });
    expect(await mailsAbout(order)).toHaveLength(1);
  });

  it('of two at once with other tracking, one is refused', async () => {
    const { order, variant } = await addPacked({ onHand: 5 });
    const ends = await Promise.allSettled([
      ship(order),
      ship(order, { carrier: 'dpd', trackingNumber: '15501234567890' }),
    ]);
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ message: 'shipped_otherwise' }) },
    ]);
    expect(await readStock(db, variant)).toEqual({ onHand: 4, reserved: 0 });
    expect(await mailsAbout(order)).toHaveLength(1);
  });

  it('is refused before it is packed, after it was called off, and where there is none', async () => {
    const { order, variant } = await addPaidOrder(handles, { onHand: 5 });
    await expect(ship(order)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'paid' },
    });
    await transact((tx) => cancelOrder(tx, staff, order));
    await expect(ship(order)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'cancelled' },
    });
    await expect(ship({ id: '999999999' })).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'order' },
    });
    expect(await readStock(db, variant)).toEqual({ onHand: 5, reserved: 0 });
    expect(await mailsAbout(order)).toEqual([]);
  });

  it('cannot be called off or unpacked afterwards', async () => {
    const { order } = await addPacked();
    await ship(order);
    for (const rule of [cancelOrder, unpackOrder, packOrder]) {
      await expect(transact((tx) => rule(tx, staff, order))).rejects.toMatchObject({
        refusal: { code: 'order_cannot_change', status: 'shipped' },
      });
    }
  });

  it('or the office calls it off, or unpacks it: of two at once, one', async () => {
    for (const rule of [cancelOrder, unpackOrder]) {
      for (let round = 0; round < 4; round += 1) {
        const { order, variant } = await addPacked({ quantity: 2, onHand: 5 });
        const other = () => transact((tx) => rule(tx, staff, order));
        const ends = await Promise.allSettled(
          round % 2 ? [other(), ship(order)] : [ship(order), other()],
        );
        expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
        const [books, stock] = await Promise.all([readBooks(db, order), readStock(db, variant)]);
        const after = {
          shipped: { onHand: 3, reserved: 0 },
          cancelled: { onHand: 5, reserved: 0 },
          paid: { onHand: 5, reserved: 2 },
        };
        expect(Object.keys(after)).toContain(books.status);
        expect(after).toMatchObject({ [books.status]: stock });
        expect(books.refunds).toHaveLength(books.status === 'cancelled' ? 1 : 0);
        expect(books.mails.filter((kind) => kind === 'order_shipped')).toHaveLength(
          books.status === 'shipped' ? 1 : 0,
        );
      }
    }
  });

  it('of many orders of the same two things locks them in one order', async () => {
    const [one, two] = [await addVariant(db, { onHand: 40 }), await addVariant(db, { onHand: 40 })];
    const orders = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const [first, second] = at % 2 ? [one, two] : [two, one];
        const cart = await addGuestCart(transact, [
          { variantId: first.id, quantity: 1 },
          { variantId: second.id, quantity: 2 },
        ]);
        const input = await placeInput(db);
        const customer = { cart: cart.key, accountId: null };
        return await transact((tx) => placeOrder(tx, customer, input));
      }),
    );
    await db
      .updateTable('orders')
      .set({ status: 'packed', reserved_until: null, paid_at: new Date() })
      .where(
        'id',
        'in',
        orders.map(({ id }) => id),
      )
      .execute();
    await Promise.all(orders.map((order) => ship(order)));
    const stock = [await readStock(db, one), await readStock(db, two)];
    expect(stock).toEqual([
      { onHand: 40 - 18, reserved: 0 },
      { onHand: 40 - 18, reserved: 0 },
    ]);
  });
});

describe('correcting the tracking', () => {
  const right: GivenTracking = { carrier: 'dpd', trackingNumber: '15501234567890' };

  it('tells the customer the right one, once of many at once, and keeps the wrong one in the audit', async () => {
    const { order, variant } = await addPacked({ onHand: 5 });
    await ship(order);
    await Promise.all(Array.from({ length: 4 }, () => correct(order, right)));
    expect(await readOrder(db, order)).toMatchObject({
      status: 'shipped',
      shipment: { ...right, trackingUrl: 'https://track.dpd.co.uk/parcels/15501234567890' },
    });
    const { timeline } = await readBooks(db, order);
    expect(timeline.slice(-2)).toEqual(['shipped', 'tracking_corrected']);
    expect(await mailsAbout(order)).toMatchObject([
      { data: { ...tracked, corrected: false } },
      { data: { ...right, corrected: true } },
    ]);
    const wrong = { ...tracked, trackingUrl: null };
    expect((await auditOf(order)).at(-1)).toEqual({
      action: 'order.correct_tracking',
      detail: { from: wrong, to: { ...right, trackingUrl: null } },
    });
    expect(await readStock(db, variant)).toEqual({ onHand: 4, reserved: 0 });
  });

  it('writes again when it is corrected back', async () => {
    const { order } = await addPacked();
    await ship(order);
    await correct(order, {});
    await correct(order, tracked);
    expect(await mailsAbout(order)).toHaveLength(3);
  });

  it('changes nothing where it is right already', async () => {
    const { order } = await addPacked();
    await ship(order);
    await correct(order, tracked);
    expect(await mailsAbout(order)).toHaveLength(1);
    expect((await readBooks(db, order)).timeline.at(-1)).toBe('shipped');
  });

  it('is refused before anything has left, for one that is forgotten, and where there is none', async () => {
    const { order } = await addPacked();
    await expect(correct(order, right)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'packed' },
    });
    const { order: unpaid } = await addOrder(handles);
    await expect(correct(unpaid, right)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'awaiting_payment' },
    });
    await ship(order);
    await db
      .updateTable('orders')
      .set({ erase_asked_at: new Date(), erased_at: new Date() })
      .where('id', '=', order.id)
      .execute();
    await expect(correct(order, right)).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'shipped' },
    });
    await expect(correct({ id: '999999999' }, right)).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'order' },
    });
  });
});
