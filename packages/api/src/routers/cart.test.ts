import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

describe('the cart of a guest', () => {
  it('is empty before anything is in it, and writes nothing', async () => {
    const { call, ctx } = callerOf(database);
    expect(await call.cart.get()).toEqual({
      lines: [],
      count: 0,
      subtotal: { amount: 0, currency: 'GBP' },
      code: null,
    });
    expect(ctx.cartToken).toBeNull();
    expect(await db.selectFrom('carts').select('id').execute()).toEqual([]);
  });

  it('comes with a token that opens it again, and no other', async () => {
    const { id } = await addVariant(db);
    const { call, ctx } = callerOf(database);
    const cart = await call.cart.setLine({ variantId: id, quantity: 3 });
    expect(cart.count).toBe(3);
    const cartToken = ctx.cartToken ?? '';
    expect(cartToken).toHaveLength(32);
    expect((await callerOf(database, { cartToken }).call.cart.get()).count).toBe(3);
    const other = callerOf(database, { cartToken: 'A'.repeat(32) }).call;
    expect((await other.cart.get()).count).toBe(0);
  });

  it('is one, although the calls of a batch open it at the same moment', async () => {
    const variants = await Promise.all([addVariant(db), addVariant(db), addVariant(db)]);
    const { call, ctx } = callerOf(database);
    await Promise.all(variants.map(({ id }) => call.cart.setLine({ variantId: id, quantity: 1 })));
    const { cartToken } = ctx;
    expect((await callerOf(database, { cartToken: cartToken ?? '' }).call.cart.get()).count).toBe(
      3,
    );
  });

  it.each([
    { variantId: '1', quantity: -1 },
    { variantId: '1', quantity: 1000 },
    { variantId: '1', quantity: 1.5 },
    { variantId: '0x1', quantity: 1 },
    { variantId: '99999999999999999999', quantity: 1 },
  ])('refuses %o as bad input', async (input) => {
    await expect(callerOf(database).call.cart.setLine(input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('says when a code is unknown', async () => {
    await expect(callerOf(database).call.cart.applyCode({ code: 'nope' })).rejects.toMatchObject({
      cause: { refusal: { code: 'code_unknown' } },
    });
  });

  it.each([
    ['one address', () => '192.0.2.77'],
    ['as many IPv6 addresses as a household has', (n: number) => `2001:db8:1:2::${n.toString(16)}`],
  ])('stops whoever guesses codes from %s', async (_from, addressOf) => {
    const { call, ctx } = callerOf(database);
    // Twice the limit and one more: refused even if a new window begins in mid-run.
    const codes: unknown[] = [];
    for (let tries = 0; tries < 121; tries += 1) {
      ctx.address = addressOf(tries);
      const error: unknown = await call.cart.applyCode({ code: 'GUESS' }).catch((e: unknown) => e);
      codes.push((error as { code?: unknown }).code);
    }
    expect(codes[0]).toBe('UNPROCESSABLE_CONTENT');
    expect(codes).toContain('TOO_MANY_REQUESTS');
  });

  it('joins the account’s cart at the next look, if signing in did not merge it', async () => {
    const { id } = await addVariant(db);
    const guest = callerOf(database);
    await guest.call.cart.setLine({ variantId: id, quantity: 2 });
    const cartToken = guest.ctx.cartToken ?? '';
    const row = await addAccount(db);
    const account = { ...row, name: 'Ada', emailVerified: true, role: 'customer' as const };
    const signedIn = callerOf(database, { account, cartToken });
    expect((await signedIn.call.cart.get()).count).toBe(2);
    expect(signedIn.ctx.cartToken).toBeNull();
  });
});

describe('checkout.quote', () => {
  it('adds shipping and the tax inside for the country', async () => {
    const { id } = await addVariant(db, { price: 1000 });
    const { call } = callerOf(database);
    await call.cart.setLine({ variantId: id, quantity: 1 });
    const home = await call.checkout.quote({ address: { country: 'GB' } });
    expect(home).toMatchObject({
      subtotal: { amount: 1000 },
      shipping: { amount: 395 },
      discount: { amount: 0 },
      tax: { amount: 233 },
      total: { amount: 1395, currency: 'GBP' },
      shippingMethods: [
        { name: 'Standard', price: { amount: 395 }, minDays: 2, maxDays: 4 },
        { name: 'Express', price: { amount: 695 } },
      ],
    });
    const express = home.shippingMethods[1];
    const abroad = await call.checkout.quote({
      address: { country: 'US' },
      shippingMethodId: express?.id ?? '',
    });
    expect(abroad).toMatchObject({ shipping: { amount: 2995 }, tax: { amount: 0 } });
    expect(abroad.fingerprint).not.toBe(home.fingerprint);
  });

  it('refuses an empty cart, and places that nothing goes to', async () => {
    const { call } = callerOf(database);
    await expect(call.checkout.quote({ address: { country: 'GB' } })).rejects.toMatchObject({
      cause: { refusal: { code: 'cart_empty' } },
    });
    const { id } = await addVariant(db);
    await call.cart.setLine({ variantId: id, quantity: 1 });
    await expect(call.checkout.quote({ address: { country: 'AQ' } })).rejects.toMatchObject({
      cause: { refusal: { code: 'cannot_ship_there', country: 'AQ' } },
    });
    await expect(
      call.checkout.quote({ address: { country: 'GB' }, shippingMethodId: '4711' }),
    ).rejects.toMatchObject({ cause: { refusal: { code: 'shipping_method_unknown' } } });
  });

  it('knows the countries that the shop sends to', async () => {
    expect(await callerOf(database).call.checkout.countries()).toContainEqual({
      code: 'GB',
      name: 'United Kingdom',
    });
  });
});
