import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { changeOrderStatus } from './change-status.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';
import { placeOrder } from './place-order.ts';
import { shipOrder } from './ship-order.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));
const customer = { kind: 'customer' } as const;
const staff = { kind: 'staff' } as const;

async function place() {
  const { id: variantId } = await addVariant(db, { onHand: 3 });
  const cart = await addGuestCart(transact, [{ variantId, quantity: 2 }]);
  const input = await placeInput(db);
  const order = await transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input));
  const reserved = async () => {
    const row = await db
      .selectFrom('variants')
      .select('reserved')
      .where('id', '=', variantId)
      .executeTakeFirstOrThrow();
    return row.reserved;
  };
  return { order, reserved };
}

async function move(orderId: string, ...kinds: ('paid' | 'packed' | 'shipped')[]) {
  await transact(async (tx) => {
    let order: LockedOrder | undefined = await lockOrder(tx, { id: orderId });
    for (const kind of kinds) {
      if (kind === 'shipped') await shipOrder(tx, staff, { id: orderId }, {});
      else if (order) order = await changeOrderStatus(tx, order, kind, { actor: staff, kind });
    }
  });
}

describe('cancelling', () => {
  it('gives the stock back once, with one mail, however often it is asked', async () => {
    const { order, reserved } = await place();
    expect(await reserved()).toBe(2);
    await Promise.all(
      Array.from({ length: 5 }, () => transact((tx) => cancelOrder(tx, customer, order))),
    );
    expect(await reserved()).toBe(0);
    const mails = await db
      .selectFrom('mails')
      .select('kind')
      .where('order_id', '=', order.id)
      .execute();
    expect(mails).toEqual([{ kind: 'order_cancelled' }]);
  });

  it('is too late for a customer once it is packed, not for the office', async () => {
    const { order, reserved } = await place();
    await move(order.id, 'paid', 'packed');
    await expect(transact((tx) => cancelOrder(tx, customer, order))).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'packed' },
    });
    await transact((tx) => cancelOrder(tx, staff, order));
    expect(await reserved()).toBe(0);
    const audit = await db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('subject', '=', `order/${order.id}`)
      .execute();
    expect(audit).toEqual([{ action: 'order.cancel', detail: { from: 'packed' } }]);
  });

  it('is too late for everybody once it is shipped', async () => {
    const { order, reserved } = await place();
    await move(order.id, 'paid', 'packed', 'shipped');
    await expect(transact((tx) => cancelOrder(tx, staff, order))).rejects.toMatchObject({
      refusal: { code: 'order_cannot_change', status: 'shipped' },
    });
    expect(await reserved()).toBe(0);
  });

  it('refuses an order that never was', async () => {
    await expect(
      transact((tx) => cancelOrder(tx, staff, { id: '999999999' })),
    ).rejects.toMatchObject({ refusal: { code: 'not_found', what: 'order' } });
  });
});
