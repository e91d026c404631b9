import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { claimGuestOrders } from './claim-guest-orders.ts';
import { listOrders } from './list-orders.ts';
import { placeOrder } from './place-order.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

async function placeAs(email: string, accountId: string | null = null) {
  const { id } = await addVariant(db);
  const { key } = await addGuestCart(transact, [{ variantId: id, quantity: 1 }]);
  const input = await placeInput(db, { email });
  return await transact((tx) => placeOrder(tx, { cart: key, accountId }, input));
}
const ordersOf = async (accountId: string) =>
  (await listOrders(db, { accountId }, { limit: 10 })).items.map(({ number }) => number);

it('gives an account the orders of its proved address, and nobody else’s', async () => {
  const other = await addAccount(db);
  const account = await addAccount(db, { email: 'claims@customers.test' });
  const { number } = await placeAs('claims@customers.test');
  await placeAs('somebody@customers.test');
  await placeAs('claims@customers.test', other.id);
  const claim = (emailVerified: boolean) =>
    transact((tx) => claimGuestOrders(tx, { ...account, emailVerified }));

  expect(await claim(false)).toBe(0);
  expect(await ordersOf(account.id)).toEqual([]);
  expect(await claim(true)).toBe(1);
  expect(await claim(true)).toBe(0);
  expect(await ordersOf(account.id)).toEqual([number]);
});
