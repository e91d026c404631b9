import { testDatabase } from '@stockroom/testing/database';
import { addPaidOrder } from '@stockroom/testing/payment-rows';
import { addAccount, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import type { Account } from '@stockroom/domain/accounts/account';
import type { TrackedEnvelope } from '@trpc/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

async function signIn(role: Account['role'] = 'customer'): Promise<Account> {
  const { id, email } = await addAccount(db, { role });
  return { id, email, role, name: 'Ada Example', emailVerified: true };
}

/** A direct caller is handed the envelopes themselves; the types tell what a client makes of them. */
function envelopes<Data>(stream: AsyncIterable<{ id: string; data: Data }>) {
  return stream as unknown as AsyncIterable<TrackedEnvelope<Data>>;
}

/** A caller with something in the cart. */
async function shopper(account?: Account) {
  const caller = callerOf(database, account ? { account } : {});
  const variant = await addVariant(db, { price: 1000, onHand: 4 });
  await caller.call.cart.setLine({ variantId: variant.id, quantity: 2 });
  return { ...caller, variant };
}

describe('orders.place', () => {
  it('answers with the number, the sum and where to pay', async () => {
    const { call } = await shopper();
    const { fingerprint } = await call.checkout.quote({ address: { country: 'GB' } });
    const placed = await call.orders.place(await placeInput(db, { quote: fingerprint }));
    expect(placed).toMatchObject({
      status: 'awaiting_payment',
      total: { amount: 2395, currency: 'GBP' },
    });
    expect(placed.payment.url).toBe(`http://shop.test/pay/${placed.number}?token=${placed.token}`);
    expect((await call.cart.get()).lines).toEqual([]);
  });

  it('refuses an empty cart, and a shop that cannot be paid', async () => {
    const input = await placeInput(db);
    await expect(callerOf(database).call.orders.place(input)).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      cause: { refusal: { code: 'cart_empty' } },
    });
    await expect(
      callerOf(database, { takesPayments: false }).call.orders.place(input),
    ).rejects.toMatchObject({ cause: { refusal: { code: 'payment_unavailable' } } });
  });

  it.each([
    ['no request id', { requestId: '' }],
    ['an e-mail that is none', { email: 'nobody' }],
    ['an empty name', { address: { name: ' ' } }],
    ['a country in words', { address: { country: 'Britain' } }],
    ['a method that is no id', { shippingMethodId: 'fast' }],
  ])('refuses %s as bad input', async (_, wrong) => {
    const { call } = await shopper();
    const input = await placeInput(db);
    const address = { ...input.address, ...('address' in wrong ? wrong.address : {}) };
    await expect(call.orders.place({ ...input, ...wrong, address })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('orders.byNumber', () => {
  it('opens by the link and for the account, and is not found by anybody else', async () => {
    const account = await signIn();
    const { call } = await shopper(account);
    const { number, token } = await call.orders.place(await placeInput(db));

    expect(await call.orders.byNumber({ number })).toMatchObject({
      number,
      lines: [{ quantity: 2, amount: { amount: 2000 } }],
      timeline: [{ kind: 'placed', actor: 'customer' }],
    });
    const guest = callerOf(database).call;
    expect(await guest.orders.byNumber({ number, token })).toMatchObject({ number });
    const other = callerOf(database, { account: await signIn() }).call;
    const guessed = 'x'.repeat(32);
    for (const [call, input] of [
      [guest, { number }],
      [guest, { number, token: guessed }],
      [other, { number }],
      [other, { number, token: guessed }],
      [other, { number: 'S-999999999', token }],
    ] as const) {
      await expect(call.orders.byNumber(input)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        cause: { refusal: { code: 'not_found', what: 'order' } },
      });
    }
  });

  it('tells nothing that only the shop should know', async () => {
    const { call } = await shopper();
    const { number, token } = await call.orders.place(await placeInput(db));
    const text = JSON.stringify(await call.orders.byNumber({ number, token }));
    expect(text).not.toContain(token);
    expect(text).not.toMatch(/account_?id|request_?id|cart_?id/i);
  });
});

describe('orders.mine', () => {
  it('pages through the orders of the account alone', async () => {
    const account = await signIn();
    const numbers: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { call } = await shopper(account);
      numbers.unshift((await call.orders.place(await placeInput(db))).number);
    }
    const { call } = callerOf(database, { account });
    const first = await call.orders.mine({ limit: 2 });
    expect(first.items.map(({ number }) => number)).toEqual(numbers.slice(0, 2));
    const second = await call.orders.mine({ limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ number }) => number)).toEqual(numbers.slice(2));
    expect(second.nextCursor).toBeNull();
    const other = callerOf(database, { account: await signIn() }).call;
    expect((await other.orders.mine({})).items).toEqual([]);
  });

  it('is for who is signed in', async () => {
    await expect(callerOf(database).call.orders.mine({})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });
});

describe('orders.cancel', () => {
  it('cancels by the link, and nobody else’s', async () => {
    const { call } = await shopper();
    const { number, token } = await call.orders.place(await placeInput(db));
    const stranger = callerOf(database, { account: await signIn() }).call;
    await expect(stranger.orders.cancel({ number })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await call.orders.cancel({ number, token })).toMatchObject({ status: 'cancelled' });
  });
});

describe('orders.pay', () => {
  it('tells its account and the holder of its link where to pay, and nobody else', async () => {
    const account = await signIn();
    const { call } = await shopper(account);
    const { number, token, payment } = await call.orders.place(await placeInput(db));
    expect(await call.orders.pay({ number })).toEqual({ payment });
    expect(await callerOf(database).call.orders.pay({ number, token })).toEqual({ payment });
    const other = callerOf(database, { account: await signIn() }).call;
    await expect(other.orders.pay({ number })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses an order that waits for no payment', async () => {
    const { call } = await shopper();
    const { number, token } = await call.orders.place(await placeInput(db));
    await call.orders.cancel({ number, token });
    await expect(call.orders.pay({ number, token })).rejects.toMatchObject({
      cause: { refusal: { code: 'order_cannot_change', status: 'cancelled' } },
    });
  });
});

describe('orders.watch', () => {
  it('tells what was, then what comes, and goes on after the last event that was seen', async () => {
    const { call, wake } = await shopper();
    const { number, token } = await call.orders.place(await placeInput(db));
    const seen: { kind: string; id: string }[] = [];
    const watching = await call.orders.watch({ number, token });
    for await (const [id, event] of envelopes(watching)) {
      seen.push({ kind: event.kind, id });
      if (event.kind === 'cancelled') break;
      await call.orders.cancel({ number, token });
      wake();
    }
    expect(seen.map(({ kind }) => kind)).toEqual(['placed', 'cancelled']);

    const again = await call.orders.watch({ number, token, lastEventId: seen[0]?.id ?? '' });
    for await (const [, event] of envelopes(again)) {
      expect(event.kind).toBe('cancelled');
      break;
    }
  });

  it('shows nobody else’s order', async () => {
    const { call } = await shopper();
    const { number } = await call.orders.place(await placeInput(db));
    await expect(callerOf(database).call.orders.watch({ number })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('office.orders', () => {
  it('shows staff every order and lets them cancel', async () => {
    const { call } = await shopper();
    const { number } = await call.orders.place(await placeInput(db));
    const office = callerOf(database, { account: await signIn('staff') }).call.office;
    const { items } = await office.orders.list({ limit: 5 });
    expect(items[0]).toMatchObject({ number, email: 'guest@customers.test', count: 2 });
    expect(await office.orders.byNumber({ number })).toMatchObject({ number });
    expect(await office.overview()).toMatchObject({ failedMails: 0 });
    expect(await office.orders.cancel({ number })).toMatchObject({
      status: 'cancelled',
      timeline: [{ actor: 'customer' }, { kind: 'cancelled', actor: 'staff' }],
    });
    const cancelled = await office.orders.list({ status: 'cancelled' });
    expect(cancelled.items.map((item) => item.number)).toContain(number);
    await expect(office.orders.byNumber({ number: 'S-999999999' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('lets staff pack, ship and correct, and counts what waits', async () => {
    const { order } = await addPaidOrder(database);
    const { number } = order;
    const office = callerOf(database, { account: await signIn('staff') }).call.office;
    const before = await office.orders.counts();
    expect(await office.orders.pack({ number })).toMatchObject({ status: 'packed' });
    expect(await office.orders.unpack({ number })).toMatchObject({ status: 'paid' });
    await expect(office.orders.ship({ number })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { refusal: { code: 'order_cannot_change', status: 'paid' } },
    });
    await office.orders.pack({ number });
    expect(await office.orders.counts()).toEqual({
      ...before,
      paid: before.paid - 1,
      packed: before.packed + 1,
    });
    await expect(
      office.orders.ship({ number, trackingNumber: 'AB123456789GB' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const sent = { number, carrier: 'royal_mail', trackingNumber: 'ab 123 456 789 gb' } as const;
    const shipment = { carrier: 'royal_mail', trackingNumber: 'AB123456789GB' };
    expect(await office.orders.ship(sent)).toMatchObject({ status: 'shipped', shipment });
    expect(await office.orders.ship(sent)).toMatchObject({ status: 'shipped', shipment });
    await expect(office.orders.ship({ number })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { refusal: { code: 'shipped_otherwise' } },
    });
    expect(
      await office.orders.correctTracking({ number, carrier: 'dpd', trackingNumber: '15501234' }),
    ).toMatchObject({ shipment: { carrier: 'dpd', trackingNumber: '15501234' } });
    // What its customer sees.
    expect(
      await callerOf(database).call.orders.byNumber({ number, token: order.accessToken }),
    ).toMatchObject({
      status: 'shipped',
      shipment: { trackingUrl: 'https://track.dpd.co.uk/parcels/15501234' },
    });
  });

  it('tells its customer how it travels as it leaves', async () => {
    const { order } = await addPaidOrder(database);
    const { number, accessToken: token } = order;
    const office = callerOf(database, { account: await signIn('staff') }).call.office;
    await office.orders.pack({ number });
    const customer = callerOf(database);
    const { timeline } = await customer.call.orders.byNumber({ number, token });
    const watching = envelopes(
      await customer.call.orders.watch({ number, token, lastEventId: timeline.at(-1)?.id }),
    )[Symbol.asyncIterator]();
    const news = watching.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await office.orders.ship({ number, carrier: 'other', trackingUrl: 'https://van.example/1' });
    customer.wake();
    expect((await news).value?.[1]).toMatchObject({
      kind: 'shipped',
      to: 'shipped',
      shipment: { carrier: 'other', trackingUrl: 'https://van.example/1' },
    });
    await watching.return?.();
  });

  it('tells staff of orders as they come', async () => {
    const staff = callerOf(database, { account: await signIn('staff') });
    const { call } = await shopper();
    const watching = envelopes(await staff.call.office.orders.watch({}))[Symbol.asyncIterator]();
    const news = watching.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { number } = await call.orders.place(await placeInput(db));
    staff.wake();
    expect((await news).value?.[1]).toMatchObject({ number, status: 'awaiting_payment' });
    await watching.return?.();
  });

  it('is closed to guests and customers', async () => {
    const customer = callerOf(database, { account: await signIn() }).call.office;
    await expect(customer.orders.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const guest = callerOf(database).call.office;
    await expect(guest.orders.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    const { number } = (await addPaidOrder(database)).order;
    for (const change of ['pack', 'unpack', 'ship', 'correctTracking'] as const) {
      await expect(customer.orders[change]({ number })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(guest.orders[change]({ number })).rejects.toMatchObject({
        code: 'UNAUTHORIZED',
      });
    }
  });
});
