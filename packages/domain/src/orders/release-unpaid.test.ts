import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { applyCode } from '../cart/apply-code.ts';
import { listDueReservations } from './list-due-reservations.ts';
import { placeOrder } from './place-order.ts';
import { releaseUnpaid } from './release-unpaid.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));
const inAnHour = () => new Date(Date.now() + 3_600_000);

async function placeOne(variantId: string) {
  const cart = await addGuestCart(transact, [{ variantId, quantity: 2 }]);
  await db
    .insertInto('discounts')
    .values({ code: 'ONCE', kind: 'percent', basis_points: 1000, use_limit: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transact((tx) => applyCode(tx, cart.key, { code: 'ONCE' }));
  const input = await placeInput(db);
  return await transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input));
}

it('gives stock and the use of a code back when the time is over, once', async () => {
  const { id } = await addVariant(db, { onHand: 2 });
  const order = await placeOne(id);
  expect(await listDueReservations(db)).toEqual([]);
  expect(await transact((tx) => releaseUnpaid(tx, order.id))).toBe(false);

  expect(await listDueReservations(db, { now: inAnHour() })).toEqual([order.id]);
  const released = await Promise.all(
    Array.from({ length: 5 }, () => transact((tx) => releaseUnpaid(tx, order.id, inAnHour()))),
  );

  expect(released.filter(Boolean)).toHaveLength(1);
  const variant = await db
    .selectFrom('variants')
    .select(['on_hand', 'reserved'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(variant).toEqual({ on_hand: 2, reserved: 0 });
  expect(await listDueReservations(db, { now: inAnHour() })).toEqual([]);
  const events = await db
    .selectFrom('order_events')
    .select(['kind', 'actor', 'from_status', 'to_status'])
    .where('order_id', '=', order.id)
    .orderBy('id')
    .execute();
  expect(events).toEqual([
    { kind: 'placed', actor: 'customer', from_status: null, to_status: 'awaiting_payment' },
    { kind: 'expired', actor: 'job', from_status: 'awaiting_payment', to_status: 'expired' },
  ]);
  const mails = await db
    .selectFrom('mails')
    .select(['kind', 'recipient'])
    .where('order_id', '=', order.id)
    .execute();
  expect(mails).toEqual([{ kind: 'order_cancelled', recipient: 'guest@customers.test' }]);
  // The code's one use and the last two pieces are there for somebody else.
  await expect(placeOne(id)).resolves.toMatchObject({ status: 'awaiting_payment' });
});
