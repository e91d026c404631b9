import { mostLines } from '@stockroom/contract/cart';
import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { hashCartToken, newCartToken } from './cart-key.ts';
import { readCart } from './read-cart.ts';
import { setLine } from './set-line.ts';

const { db, transact } = testDatabase({ max: 12 });
beforeAll(() => addShop(transact));
const newKey = () => ({ tokenHash: hashCartToken(newCartToken()) });

it('sets, changes and removes a line', async () => {
  const { id, slug } = await addVariant(db, { price: 295 });
  const { key } = await addGuestCart(transact, [{ variantId: id, quantity: 2 }]);
  expect(await readCart(db, key)).toMatchObject({
    count: 2,
    subtotal: { amount: 590, currency: 'GBP' },
    lines: [{ variantId: id, slug, quantity: 2, amount: { amount: 590 }, seenPrice: null }],
  });
  await transact((tx) => setLine(tx, key, { variantId: id, quantity: 5 }));
  expect((await readCart(db, key)).count).toBe(5);
  await transact((tx) => setLine(tx, key, { variantId: id, quantity: 0 }));
  await transact((tx) => setLine(tx, key, { variantId: id, quantity: 0 }));
  expect((await readCart(db, key)).lines).toEqual([]);
});

it('says how many there are when there are fewer', async () => {
  const { id } = await addVariant(db, { onHand: 3, name: 'Red lantern' });
  await expect(
    transact((tx) => setLine(tx, newKey(), { variantId: id, quantity: 4 })),
  ).rejects.toMatchObject({
    refusal: { code: 'out_of_stock', variantId: id, name: 'Red lantern', available: 3 },
  });
});

it('refuses a variant that never was', async () => {
  await expect(
    transact((tx) => setLine(tx, newKey(), { variantId: '987654321', quantity: 1 })),
  ).rejects.toMatchObject({ refusal: { code: 'not_found', what: 'variant' } });
});

it('touches no cart but its own', async () => {
  const { id } = await addVariant(db);
  const mine = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
  const theirs = await addGuestCart(transact, [{ variantId: id, quantity: 2 }]);
  await transact((tx) => setLine(tx, mine.key, { variantId: id, quantity: 0 }));
  expect((await readCart(db, theirs.key)).count).toBe(2);
});

it('opens one cart for many first lines at once', async () => {
  const key = newKey();
  const variants = await Promise.all(Array.from({ length: 8 }, () => addVariant(db)));
  await Promise.all(
    variants.map(({ id }) => transact((tx) => setLine(tx, key, { variantId: id, quantity: 1 }))),
  );
  expect((await readCart(db, key)).lines).toHaveLength(8);
});

it('is full at some point', async () => {
  const key = newKey();
  const { id, productId } = await addVariant(db);
  await transact((tx) => setLine(tx, key, { variantId: id, quantity: 1 }));
  const cart = await db
    .selectFrom('carts')
    .select('id')
    .where('token_hash', '=', key.tokenHash)
    .executeTakeFirstOrThrow();
  for (let line = 1; line < mostLines; line += 1) {
    const variant = await addVariant(db, { productId });
    await db
      .insertInto('cart_lines')
      .values({ cart_id: cart.id, variant_id: variant.id, quantity: 1, seen_amount: 1 })
      .execute();
  }
  const one = await addVariant(db);
  await expect(
    transact((tx) => setLine(tx, key, { variantId: one.id, quantity: 1 })),
  ).rejects.toMatchObject({ refusal: { code: 'cart_full', mostLines } });
  // A line that is there already may still change.
  await transact((tx) => setLine(tx, key, { variantId: id, quantity: 2 }));
});

it('shows a price that has changed since', async () => {
  const { id } = await addVariant(db, { price: 500 });
  const { key } = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
  await db.updateTable('variants').set({ price_amount: 450 }).where('id', '=', id).execute();
  expect((await readCart(db, key)).lines[0]).toMatchObject({
    price: { amount: 450 },
    seenPrice: { amount: 500 },
  });
});
