import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPost, addPublished } from '../journal/add-post.fixture.ts';
import { changeSlug } from '../journal/change-slug.ts';
import { findOfficePost } from '../journal/find-office-post.ts';
import { unpublishPost } from '../journal/unpublish-post.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { readOfficeOrder } from '../orders/read-office-order.ts';
import { placeOrder } from '../orders/place-order.ts';
import { hashCartToken, type CartKey } from './cart-key.ts';
import { mergeCarts } from './merge-carts.ts';
import { setLine } from './set-line.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

const put = (key: CartKey, variantId: string, fromPost?: string, quantity = 1) =>
  transact((tx) => setLine(tx, key, { variantId, quantity, fromPost }));

async function postOfLine(variantId: string): Promise<string | null | undefined> {
  const line = await db
    .selectFrom('cart_lines')
    .select('from_post_id')
    .where('variant_id', '=', variantId)
    .executeTakeFirst();
  return line?.from_post_id;
}

const place = async (key: CartKey) => {
  const input = await placeInput(db);
  return await transact((tx) => placeOrder(tx, { cart: key, accountId: null }, input));
};

describe('a line of a cart', () => {
  it('remembers the post in which it was met, until another one takes its place', async () => {
    const [post, other] = [await addPublished(database), await addPublished(database)];
    const { id } = await addVariant(db);
    const { key } = await addGuestCart(transact, []);
    await put(key, id, post.slug);
    expect(await postOfLine(id)).toBe(post.id);
    await put(key, id, undefined, 3);
    expect(await postOfLine(id)).toBe(post.id);
    await put(key, id, other.slug);
    expect(await postOfLine(id)).toBe(other.id);
  });

  it('knows a post by an address that it had, and one that was taken back since', async () => {
    const post = await addPublished(database);
    await transact((tx) => changeSlug(tx, post.writer, { id: post.id, slug: 'moved-since' }));
    await transact((tx) => unpublishPost(tx, post.writer, post));
    const { id } = await addVariant(db);
    const { key } = await addGuestCart(transact, []);
    await put(key, id, post.slug);
    expect(await postOfLine(id)).toBe(post.id);
  });

  it('ignores a post that there is not, or that no reader had', async () => {
    const draft = await addPost(database);
    const { id } = await addVariant(db);
    const { key } = await addGuestCart(transact, []);
    for (const slug of ['never-was', draft.slug]) {
      await put(key, id, slug);
      expect(await postOfLine(id)).toBeNull();
    }
  });

  it('keeps its post when a guest signs in', async () => {
    const [post, other] = [await addPublished(database), await addPublished(database)];
    const { id: accountId } = await addAccount(db);
    const [guests, both] = [await addVariant(db), await addVariant(db)];
    const { key, token } = await addGuestCart(transact, []);
    await put(key, guests.id, post.slug);
    await put(key, both.id, post.slug);
    await put({ accountId }, both.id, other.slug);
    await transact((tx) => mergeCarts(tx, { tokenHash: hashCartToken(token), accountId }));
    const lines = await db
      .selectFrom('cart_lines as l')
      .innerJoin('carts as c', 'c.id', 'l.cart_id')
      .where('c.account_id', '=', accountId)
      .select(['l.variant_id', 'l.from_post_id', 'l.quantity'])
      .orderBy('l.variant_id')
      .execute();
    expect(lines).toEqual([
      { variant_id: guests.id, from_post_id: post.id, quantity: 1 },
      { variant_id: both.id, from_post_id: other.id, quantity: 2 },
    ]);
  });
});

describe('an order', () => {
  it('knows the posts that it came from, and each post what came of it', async () => {
    const post = await addPublished(database);
    const [met, found] = [await addVariant(db, { price: 400 }), await addVariant(db)];
    const { key } = await addGuestCart(transact, []);
    await put(key, met.id, post.slug, 2);
    await put(key, found.id);
    const order = await place(key);
    expect((await readOfficeOrder(db, order)).cameFrom).toEqual([
      { id: post.id, title: post.title, products: [`Product ${met.slug}`] },
    ]);
    // Nobody has paid yet.
    expect((await findOfficePost(db, post)).sold).toMatchObject({ orders: 0 });
    await db
      .updateTable('orders')
      .set({ status: 'paid', paid_at: new Date(), reserved_until: null })
      .where('id', '=', order.id)
      .execute();
    expect((await findOfficePost(db, post)).sold).toEqual({
      orders: 1,
      pieces: 2,
      amount: { amount: 800, currency: 'GBP' },
    });
  });

  it('does not count for its post when it is cancelled, nor has posts if it came from none', async () => {
    const post = await addPublished(database);
    const [met, found] = [await addVariant(db), await addVariant(db)];
    const { key } = await addGuestCart(transact, []);
    await put(key, met.id, post.slug);
    const order = await place(key);
    await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
    expect((await findOfficePost(db, post)).sold).toMatchObject({ orders: 0, pieces: 0 });

    const plain = await addGuestCart(transact, [{ variantId: found.id, quantity: 1 }]);
    expect((await readOfficeOrder(db, await place(plain.key))).cameFrom).toEqual([]);
  });
});
