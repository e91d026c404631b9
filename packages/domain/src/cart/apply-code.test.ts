import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCode } from './apply-code.ts';
import { readCart } from './read-cart.ts';

const { db, transact } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  const hour = 3_600_000;
  await db
    .insertInto('discounts')
    .values([
      { code: 'TEN', kind: 'percent', basis_points: 1000 },
      { code: 'BIG', kind: 'amount', amount: 500, minimum_amount: 2000 },
      { code: 'GONE', kind: 'percent', basis_points: 1000, use_limit: 1, used: 1 },
      {
        code: 'LATER',
        kind: 'percent',
        basis_points: 1000,
        starts_at: new Date(Date.now() + hour),
      },
      { code: 'OVER', kind: 'percent', basis_points: 1000, ends_at: new Date(Date.now() - hour) },
    ])
    .execute();
});

async function cartWorthTen() {
  const { id } = await addVariant(db, { price: 1000 });
  return await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
}

describe('a discount code', () => {
  it('comes on and off', async () => {
    const { key } = await cartWorthTen();
    await transact((tx) => applyCode(tx, key, { code: 'TEN' }));
    expect((await readCart(db, key)).code).toEqual({
      code: 'TEN',
      discount: { amount: 100, currency: 'GBP' },
      refusal: null,
    });
    await transact((tx) => applyCode(tx, key, { code: '' }));
    expect((await readCart(db, key)).code).toBeNull();
  });

  it.each([
    ['NEVER', { code: 'code_unknown' }],
    ['GONE', { code: 'code_used_up' }],
    ['LATER', { code: 'code_not_valid_now' }],
    ['OVER', { code: 'code_not_valid_now' }],
    ['BIG', { code: 'code_needs_more', minimum: { amount: 2000, currency: 'GBP' } }],
  ])('%s is refused and leaves the one that was there', async (code, refusal) => {
    const { key } = await cartWorthTen();
    await transact((tx) => applyCode(tx, key, { code: 'TEN' }));
    await expect(transact((tx) => applyCode(tx, key, { code }))).rejects.toMatchObject({
      refusal,
    });
    expect((await readCart(db, key)).code?.code).toBe('TEN');
  });
});
