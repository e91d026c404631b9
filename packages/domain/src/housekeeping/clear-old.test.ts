import { randomBytes, randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { placeOrder } from '../orders/place-order.ts';
import { clearOld } from './clear-old.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test('clears links and sessions that have ended, and no others', async () => {
  const { id: accountId } = await addAccount(db);
  for (const [name, expires] of [
    ['ended', daysAgo(0.01)],
    ['alive', daysAgo(-1)],
  ] as const) {
    await db
      .insertInto('verifications')
      .values({ identifier: name, value: 'x', expires_at: expires })
      .execute();
    await db
      .insertInto('sessions')
      .values({ account_id: accountId, token: name, expires_at: expires })
      .execute();
  }
  expect(await transact((tx) => clearOld(tx))).toMatchObject({ signIns: 2 });
  expect(await db.selectFrom('verifications').select('identifier').execute()).toEqual([
    { identifier: 'alive' },
  ]);
  expect(await db.selectFrom('sessions').select('token').execute()).toEqual([{ token: 'alive' }]);
});

test('clears guests’ carts that were left behind, but none that is fresh, an account’s or an order’s', async () => {
  const { id: variantId } = await addVariant(db, { onHand: 20 });
  const guest = () => addGuestCart(transact, [{ variantId, quantity: 1 }]);
  const left = await guest();
  const fresh = await guest();
  const ordered = await guest();
  await transact(async (tx) =>
    placeOrder(tx, { cart: ordered.key, accountId: null }, await placeInput(db)),
  );
  const { id: account_id } = await addAccount(db);
  await db.insertInto('carts').values({ account_id }).execute();
  await db
    .insertInto('carts')
    .values({ token_hash: randomBytes(32), status: 'merged' })
    .execute();
  await db
    .updateTable('carts')
    .set({ updated_at: daysAgo(91) })
    .where((eb) =>
      eb.or([eb('token_hash', 'is', null), eb('token_hash', '<>', tokenOf(fresh.key))]),
    )
    .execute();

  expect(await transact((tx) => clearOld(tx))).toMatchObject({ carts: 2 });
  const kept = await db
    .selectFrom('carts')
    .select(['account_id', 'token_hash', 'status'])
    .execute();
  expect(kept).toHaveLength(3);
  expect(kept).toEqual(
    expect.arrayContaining([
      { account_id: null, token_hash: tokenOf(fresh.key), status: 'open' },
      { account_id: null, token_hash: tokenOf(ordered.key), status: 'ordered' },
      { account_id, token_hash: null, status: 'open' },
    ]),
  );
  expect(kept).not.toContainEqual(expect.objectContaining({ token_hash: tokenOf(left.key) }));
  expect(await transact((tx) => clearOld(tx))).toMatchObject({ carts: 0 });
});

function tokenOf(key: object): Buffer {
  if ('tokenHash' in key && Buffer.isBuffer(key.tokenHash)) return key.tokenHash;
  throw new Error('Not a guest’s cart');
}

test('clears challenges that have lapsed, and none that could be used again', async () => {
  await db
    .insertInto('used_challenges')
    .values([
      { id: 'lapsed', used_at: daysAgo(2.1) },
      { id: 'good for a day', used_at: daysAgo(1.1) },
    ])
    .execute();
  expect(await transact((tx) => clearOld(tx))).toMatchObject({ challenges: 1 });
  expect(await db.selectFrom('used_challenges').select('id').execute()).toEqual([
    { id: 'good for a day' },
  ]);
});

test('forgets by which requests something was done once nobody asks again', async () => {
  const { id: account_id } = await addAccount(db);
  const what = 'account.changeEmail';
  const [old, recent] = [randomUUID(), randomUUID()];
  await db
    .insertInto('done_requests')
    .values([
      { account_id, request_id: old, what, done_at: daysAgo(2.1) },
      { account_id, request_id: recent, what, done_at: daysAgo(1.9) },
    ])
    .execute();
  expect(await transact((tx) => clearOld(tx))).toMatchObject({ requests: 1 });
  expect(await db.selectFrom('done_requests').select('request_id').execute()).toEqual([
    { request_id: recent },
  ]);
});
