import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { hashCartToken } from './cart-key.ts';
import { mergeCarts } from './merge-carts.ts';
import { readCart } from './read-cart.ts';
import { setLine } from './set-line.ts';

const { db, transact } = testDatabase({ max: 12 });
beforeAll(() => addShop(transact));

const linesOf = async (accountId: string) =>
  (await readCart(db, { accountId })).lines
    .map((line) => [line.variantId, line.quantity])
    .toSorted();

it('joins the lines of a guest with those of the account', async () => {
  const account = await addAccount(db);
  const both = await addVariant(db);
  const guests = await addVariant(db);
  const { token } = await addGuestCart(transact, [
    { variantId: both.id, quantity: 2 },
    { variantId: guests.id, quantity: 1 },
  ]);
  await transact((tx) =>
    setLine(tx, { accountId: account.id }, { variantId: both.id, quantity: 3 }),
  );
  const tokenHash = hashCartToken(token);
  await transact((tx) => mergeCarts(tx, { tokenHash, accountId: account.id }));
  expect(await linesOf(account.id)).toEqual(
    [
      [both.id, 5],
      [guests.id, 1],
    ].toSorted(),
  );
  expect((await readCart(db, { tokenHash })).lines).toEqual([]);
});

it('merges one cart once, however many sign-ins race', async () => {
  const account = await addAccount(db);
  const { id } = await addVariant(db);
  const { token } = await addGuestCart(transact, [{ variantId: id, quantity: 2 }]);
  const from = { tokenHash: hashCartToken(token), accountId: account.id };
  const merged = await Promise.all(
    Array.from({ length: 10 }, () => transact((tx) => mergeCarts(tx, from))),
  );
  expect(merged.filter(Boolean)).toHaveLength(1);
  expect(await linesOf(account.id)).toEqual([[id, 2]]);
});

it('loses nothing when two guests become one account at once', async () => {
  const account = await addAccount(db);
  const [one, two] = [await addVariant(db), await addVariant(db)];
  const phone = await addGuestCart(transact, [{ variantId: one.id, quantity: 1 }]);
  const desk = await addGuestCart(transact, [
    { variantId: one.id, quantity: 1 },
    { variantId: two.id, quantity: 4 },
  ]);
  await Promise.all(
    [phone, desk].map(({ token }) =>
      transact((tx) => mergeCarts(tx, { tokenHash: hashCartToken(token), accountId: account.id })),
    ),
  );
  expect(await linesOf(account.id)).toEqual(
    [
      [one.id, 2],
      [two.id, 4],
    ].toSorted(),
  );
});
