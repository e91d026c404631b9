import { testDatabase } from '@stockroom/testing/database';
import { addPaidOrder } from '@stockroom/testing/payment-rows';
import {
  addAccount,
  type AddedVariant,
  addGuestCart,
  addShop,
  addVariant,
  placeInput,
} from '@stockroom/testing/rows';
import type { KyselyPlugin } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { listOrders } from './list-orders.ts';
import { placeOrder } from './place-order.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

async function placeFor(accountId: string, names: string[]) {
  const variants: AddedVariant[] = [];
  // One after the other: the lines of an order stand as its products came into the shop.
  for (const name of names) variants.push(await addVariant(db, { name }));
  const lines = variants.map(({ id }) => ({ variantId: id, quantity: 2 }));
  const { key } = await addGuestCart(transact, lines);
  const input = await placeInput(db);
  await transact((tx) => placeOrder(tx, { cart: key, accountId }, input));
  return variants;
}

it('shows what the first three lines look like, of each order its own, with one query', async () => {
  const { id: accountId } = await addAccount(db);
  const [vase] = await placeFor(accountId, ['Vase']);
  const many = await placeFor(accountId, ['Mug', 'Bowl', 'Plate', 'Jug']);
  const painted = many[1];
  if (!vase || !painted) throw new Error('Nothing was ordered');
  await db.updateTable('variants').set({ name: 'Red' }).where('id', '=', painted.id).execute();
  await db
    .updateTable('products')
    .set({ image: '/uploads/plate.webp' })
    .where('id', '=', many[2]?.productId ?? '')
    .execute();
  let queries = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };

  const { items } = await listOrders(db.withPlugin(counting), { accountId }, { limit: 10 });
  expect(items.map(({ count, pictures }) => ({ count, pictures }))).toEqual([
    {
      count: 8,
      pictures: [
        { name: 'Mug', image: `/pictures/${many[0]?.slug}.svg` },
        // The order was placed before that variant had a name of its own.
        { name: 'Bowl', image: `/pictures/${painted.slug}.svg` },
        { name: 'Plate', image: '/uploads/plate.webp' },
      ],
    },
    { count: 2, pictures: [{ name: 'Vase', image: `/pictures/${vase.slug}.svg` }] },
  ]);
  expect(queries).toBe(1);
});

it('shows the office what is to be packed or shipped in the order in which it came', async () => {
  const orders: string[] = [];
  for (let made = 0; made < 3; made += 1) {
    orders.push((await addPaidOrder({ db, transact })).order.number);
  }
  const numbers = async (status: 'paid' | undefined) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOrders(db, 'everybody', { limit: 2, cursor, status });
      found.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found.filter((number) => orders.includes(number));
  };
  expect(await numbers('paid')).toEqual(orders);
  expect(await numbers(undefined)).toEqual(orders.toReversed());
});
