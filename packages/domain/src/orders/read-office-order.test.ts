import { testDatabase } from '@stockroom/testing/database';
import { addOrder } from '@stockroom/testing/payment-rows';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { setLine } from '../cart/set-line.ts';
import { createPost } from '../journal/create-post.ts';
import { publishPost } from '../journal/publish-post.ts';
import { savePost } from '../journal/save-post.ts';
import { placeOrder } from './place-order.ts';
import { readOfficeOrder } from './read-office-order.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

it('knows the posts that its lines were met in, and each product once', async () => {
  const staff = await addAccount(db, { role: 'staff' });
  const post = await transact((tx) => createPost(tx, staff, { title: 'Twelve mugs' }));
  await transact(async (tx) => {
    const text = { title: 'Twelve mugs', summary: 'Mugs.', markdown: 'Twelve.', cover: null };
    const saved = await savePost(tx, staff, { ...post, ...text, autosave: false });
    await publishPost(tx, staff, { id: post.id, version: saved.version });
  });
  const [mug, clock] = [await addVariant(db, { name: 'Mug' }), await addVariant(db)];
  const cart = await addGuestCart(transact, [{ variantId: clock.id, quantity: 1 }]);
  await transact((tx) =>
    setLine(tx, cart.key, { variantId: mug.id, quantity: 2, fromPost: post.slug }),
  );
  const input = await placeInput(db);
  const order = await transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input));
  expect((await readOfficeOrder(db, order)).cameFrom).toEqual([
    { id: post.id, title: 'Twelve mugs', products: ['Mug'] },
  ]);
});

it('came from nowhere in particular otherwise', async () => {
  const { order } = await addOrder({ db, transact });
  expect((await readOfficeOrder(db, order)).cameFrom).toEqual([]);
});
