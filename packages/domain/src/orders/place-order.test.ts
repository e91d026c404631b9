import { randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCode } from '../cart/apply-code.ts';
import { hashCartToken } from '../cart/cart-key.ts';
import { mergeCarts } from '../cart/merge-carts.ts';
import { setLine } from '../cart/set-line.ts';
import { quote } from '../checkout/quote.ts';
import { placeOrder } from './place-order.ts';

const { db, transact } = testDatabase({ max: 25 });
beforeAll(() => addShop(transact));

async function stockOf(variantId: string) {
  return await db
    .selectFrom('variants')
    .select(['on_hand', 'reserved'])
    .where('id', '=', variantId)
    .executeTakeFirstOrThrow();
}

describe('placing an order', () => {
  it('turns the cart into an order with what was agreed, and holds its stock', async () => {
    const mug = await addVariant(db, { price: 650, onHand: 5, name: 'Blue mug' });
    const bowl = await addVariant(db, { price: 1299, onHand: 2 });
    const cart = await addGuestCart(transact, [
      { variantId: bowl.id, quantity: 2 },
      { variantId: mug.id, quantity: 3 },
    ]);
    const { fingerprint, total } = await quote(db, cart.key, { address: { country: 'GB' } });
    const input = await placeInput(db, { quote: fingerprint });

    const order = await transact((tx) =>
      placeOrder(tx, { cart: cart.key, accountId: null }, input),
    );

    // 3 × 6.50 + 2 × 12.99 = 45.48, over the 40.00 from which standard shipping is free.
    expect(order).toMatchObject({ status: 'awaiting_payment', total: { amount: 4548 } });
    expect(order.total).toEqual(total);
    expect(order.number).toMatch(/^S-\d+$/);
    expect(await stockOf(mug.id)).toEqual({ on_hand: 5, reserved: 3 });
    expect(await stockOf(bowl.id)).toEqual({ on_hand: 2, reserved: 2 });
    const row = await db
      .selectFrom('orders')
      .select(['subtotal_amount', 'tax_amount', 'shipping_amount', 'reserved_until'])
      .where('id', '=', order.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ subtotal_amount: 4548, tax_amount: 758, shipping_amount: 0 });
    expect(row.reserved_until?.getTime()).toBeGreaterThan(Date.now() + 29 * 60_000);
    await expect(
      transact((tx) =>
        placeOrder(tx, { cart: cart.key, accountId: null }, { ...input, requestId: randomUUID() }),
      ),
    ).rejects.toMatchObject({ refusal: { code: 'cart_empty' } });
  });

  it('gives one order for one request, sent twenty times at once and again later', async () => {
    const { id } = await addVariant(db, { onHand: 50 });
    const cart = await addGuestCart(transact, [{ variantId: id, quantity: 2 }]);
    const input = await placeInput(db);
    const place = () =>
      transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input));

    const orders = await Promise.all(Array.from({ length: 20 }, place));

    expect(new Set(orders.map((order) => order.number)).size).toBe(1);
    expect(await place()).toEqual(orders[0]);
    expect(await stockOf(id)).toEqual({ on_hand: 50, reserved: 2 });
  });

  it('gives the order again to a guest who has signed in since', async () => {
    const { id } = await addVariant(db);
    const account = await addAccount(db);
    const guest = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
    const input = await placeInput(db);
    const order = await transact((tx) =>
      placeOrder(tx, { cart: guest.key, accountId: null }, input),
    );
    const own = { accountId: account.id };
    await transact((tx) =>
      mergeCarts(tx, { tokenHash: hashCartToken(guest.token), accountId: account.id }),
    );
    // Something else waits in the account's cart: it must not be bought by the old request.
    await transact((tx) => setLine(tx, own, { variantId: id, quantity: 3 }));
    const again = await transact((tx) =>
      placeOrder(tx, { cart: own, accountId: account.id }, input),
    );
    expect(again).toEqual(order);
  });

  it('refuses an address that is none of its country, and holds nothing', async () => {
    const { id } = await addVariant(db);
    const cart = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
    const input = await placeInput(db);
    const address = { ...input.address, postcode: '12345' };
    await expect(
      transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, { ...input, address })),
    ).rejects.toMatchObject({ refusal: { code: 'address_not_valid' } });
    expect(await stockOf(id)).toMatchObject({ reserved: 0 });
  });

  it('does not give somebody else the order of their request', async () => {
    const { id } = await addVariant(db);
    const mine = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
    const theirs = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
    const input = await placeInput(db);
    const one = await transact((tx) => placeOrder(tx, { cart: mine.key, accountId: null }, input));
    const other = await transact((tx) =>
      placeOrder(tx, { cart: theirs.key, accountId: null }, input),
    );
    expect(other.number).not.toBe(one.number);
  });

  it('knows a request again by its quote, and refuses another purchase under it', async () => {
    const [mug, bowl] = [await addVariant(db, { price: 650 }), await addVariant(db)];
    await db
      .insertInto('discounts')
      .values({ code: 'AGAIN', kind: 'percent', basis_points: 1250 })
      .execute();
    const cart = await addGuestCart(transact, [
      { variantId: mug.id, quantity: 3 },
      { variantId: bowl.id, quantity: 1 },
    ]);
    await transact((tx) => applyCode(tx, cart.key, { code: 'AGAIN' }));
    const first = await quote(db, cart.key, { address: { country: 'DE' } });
    const given = await placeInput(db);
    const input = {
      ...given,
      address: { ...given.address, postcode: '10115', country: 'DE' },
      shippingMethodId: first.shippingMethodId,
      quote: first.fingerprint,
    };
    const place = (quoted: string) =>
      transact((tx) =>
        placeOrder(tx, { cart: cart.key, accountId: null }, { ...input, quote: quoted }),
      );
    const order = await place(first.fingerprint);
    expect(await place(first.fingerprint)).toEqual(order);

    // The same browser fills its cart anew, and comes back to a page that was left open.
    await transact((tx) => setLine(tx, cart.key, { variantId: bowl.id, quantity: 2 }));
    const other = await quote(db, cart.key, { address: { country: 'DE' } });
    await expect(place(other.fingerprint)).rejects.toMatchObject({
      refusal: { code: 'request_used_otherwise' },
    });
    expect(await place(first.fingerprint)).toEqual(order);
  });

  it('sells 20 pieces to exactly 20 of 60 customers', async () => {
    const scarce = await addVariant(db, { onHand: 20, name: 'Scarce thing' });
    const plenty = await addVariant(db, { onHand: 1000, productId: scarce.productId });
    const carts = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        addGuestCart(
          transact,
          // Gathered in both orders, which must not matter to the order of locks.
          index % 2
            ? [
                { variantId: scarce.id, quantity: 1 },
                { variantId: plenty.id, quantity: 2 },
              ]
            : [
                { variantId: plenty.id, quantity: 2 },
                { variantId: scarce.id, quantity: 1 },
              ],
        ),
      ),
    );
    const input = await placeInput(db);

    const results = await Promise.allSettled(
      carts.map(({ key }) =>
        transact((tx) =>
          placeOrder(tx, { cart: key, accountId: null }, { ...input, requestId: randomUUID() }),
        ),
      ),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({
          refusal: {
            code: 'out_of_stock',
            variantId: scarce.id,
            name: 'Scarce thing',
            available: 0,
          },
        });
      }
    }
    expect(await stockOf(scarce.id)).toEqual({ on_hand: 20, reserved: 20 });
    expect(await stockOf(plenty.id)).toEqual({ on_hand: 1000, reserved: 40 });
  });

  it('counts a code with five uses five times', async () => {
    const { id } = await addVariant(db, { onHand: 100 });
    const discount = await db
      .insertInto('discounts')
      .values({ code: 'FIVE', kind: 'percent', basis_points: 1000, use_limit: 5 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const carts = await Promise.all(
      Array.from({ length: 15 }, async () => {
        const cart = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
        await transact((tx) => applyCode(tx, cart.key, { code: 'FIVE' }));
        return cart;
      }),
    );
    const input = await placeInput(db);
    const results = await Promise.allSettled(
      carts.map(({ key }) =>
        transact((tx) =>
          placeOrder(tx, { cart: key, accountId: null }, { ...input, requestId: randomUUID() }),
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ refusal: { code: 'code_used_up' } });
    const { used } = await db
      .selectFrom('discounts')
      .select('used')
      .where('id', '=', discount.id)
      .executeTakeFirstOrThrow();
    expect(used).toBe(5);
  });

  it('refuses another sum than the one that was quoted, and holds nothing', async () => {
    const { id } = await addVariant(db, { price: 500 });
    const cart = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
    const { fingerprint } = await quote(db, cart.key, { address: { country: 'GB' } });
    await db.updateTable('variants').set({ price_amount: 550 }).where('id', '=', id).execute();
    const input = await placeInput(db, { quote: fingerprint });
    await expect(
      transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input)),
    ).rejects.toMatchObject({
      refusal: { code: 'quote_changed', total: { amount: 550 + 395, currency: 'GBP' } },
    });
    expect(await stockOf(id)).toEqual({ on_hand: 10, reserved: 0 });
  });

  it('refuses a country and a method that the shop does not have', async () => {
    const { id } = await addVariant(db);
    const cart = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
    const input = await placeInput(db);
    const place = (changed: Partial<typeof input>) =>
      transact((tx) =>
        placeOrder(tx, { cart: cart.key, accountId: null }, { ...input, ...changed }),
      );
    await expect(place({ address: { ...input.address, country: 'AQ' } })).rejects.toMatchObject({
      refusal: { code: 'cannot_ship_there', country: 'AQ' },
    });
    await expect(place({ shippingMethodId: '999999' })).rejects.toMatchObject({
      refusal: { code: 'shipping_method_unknown' },
    });
  });
});
