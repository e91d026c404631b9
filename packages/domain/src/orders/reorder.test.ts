import { testDatabase } from '@stockroom/testing/database';
import { addOrder } from '@stockroom/testing/payment-rows';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { mostLines } from '@stockroom/contract/cart';
import { readCart } from '../cart/read-cart.ts';
import { setLine } from '../cart/set-line.ts';
import { findOwnOrder } from './order-reader.ts';
import { placeOrder } from './place-order.ts';
import { reorder } from './reorder.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

/** An order of these, and an account with an empty cart to order them again. */
async function orderOf(...lines: { variantId: string; quantity: number }[]) {
  const cart = await addGuestCart(transact, lines);
  const input = await placeInput(db);
  const placed = await transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input));
  const own = await findOwnOrder(db, { accountId: null, token: placed.accessToken }, placed.number);
  const key = { accountId: (await addAccount(db)).id };
  return { own, key };
}

async function change(variantId: string, row: { price_amount?: number; on_hand?: number }) {
  await db.updateTable('variants').set(row).where('id', '=', variantId).execute();
}

test('everything is there: it is in the cart, once, however often it is asked for', async () => {
  const [mug, bowl] = [await addVariant(db, { name: 'Mug' }), await addVariant(db)];
  const { own, key } = await orderOf(
    { variantId: mug.id, quantity: 2 },
    { variantId: bowl.id, quantity: 1 },
  );
  for (let times = 0; times < 2; times += 1) {
    const lines = await transact((tx) => reorder(tx, key, own));
    expect(lines).toMatchObject([
      { name: 'Mug', wanted: 2, inCart: 2, outcome: 'all', wasPrice: null },
      { wanted: 1, inCart: 1, outcome: 'all' },
    ]);
    expect((await readCart(db, key)).count).toBe(3);
  }
});

test('says what is dearer, what there is fewer of, and what is gone', async () => {
  const [dear, few, gone] = [
    await addVariant(db, { price: 250 }),
    await addVariant(db),
    await addVariant(db),
  ];
  const { own, key } = await orderOf(
    { variantId: dear.id, quantity: 1 },
    { variantId: few.id, quantity: 5 },
    { variantId: gone.id, quantity: 1 },
  );
  await change(dear.id, { price_amount: 300 });
  // What the order itself holds is reserved.
  await change(few.id, { on_hand: 7 });
  await change(gone.id, { on_hand: 1 });
  expect(await transact((tx) => reorder(tx, key, own))).toMatchObject([
    { outcome: 'all', price: { amount: 300 }, wasPrice: { amount: 250, currency: 'GBP' } },
    { outcome: 'fewer', wanted: 5, inCart: 2 },
    { outcome: 'sold_out', wanted: 1, inCart: 0 },
  ]);
  expect((await readCart(db, key)).count).toBe(3);
});

test('what the cart has already stays, also where it is more', async () => {
  const [mug, bowl] = [await addVariant(db), await addVariant(db)];
  const { own, key } = await orderOf({ variantId: mug.id, quantity: 1 });
  await transact((tx) => setLine(tx, key, { variantId: mug.id, quantity: 4 }));
  await transact((tx) => setLine(tx, key, { variantId: bowl.id, quantity: 2 }));
  expect(await transact((tx) => reorder(tx, key, own))).toMatchObject([
    { inCart: 4, outcome: 'all' },
  ]);
  expect((await readCart(db, key)).count).toBe(6);
});

test('a cart that is full takes no more, and loses nothing', async () => {
  const { own, key } = await orderOf({ variantId: (await addVariant(db)).id, quantity: 1 });
  const productId = (await addVariant(db)).productId;
  for (let filled = 0; filled < mostLines; filled += 1) {
    const { id } = await addVariant(db, { productId });
    await transact((tx) => setLine(tx, key, { variantId: id, quantity: 1 }));
  }
  expect(await transact((tx) => reorder(tx, key, own))).toMatchObject([
    { inCart: 0, outcome: 'no_room' },
  ]);
  expect((await readCart(db, key)).count).toBe(mostLines);
});

test("somebody else's order cannot be ordered again: nobody gets hold of it", async () => {
  const { order } = await addOrder({ db, transact });
  const { id } = await addAccount(db);
  await expect(
    findOwnOrder(db, { accountId: id, token: null }, order.number),
  ).rejects.toMatchObject({ refusal: { code: 'not_found', what: 'order' } });
});
