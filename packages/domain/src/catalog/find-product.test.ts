import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, expect, test } from 'vitest';
import { addGiftShop } from './fixtures/gift-shop.ts';
import { findProduct } from './find-product.ts';

const { db, transact } = testDatabase();
beforeAll(() => addGiftShop(db));

test('shows the product with its variants in their order', async () => {
  const product = await findProduct(db, { slug: 'hanging-heart-t-light-holder' });
  expect(product).toEqual({
    slug: 'hanging-heart-t-light-holder',
    name: 'Hanging heart T-light holder',
    description: '',
    image: '/pictures/hanging-heart-t-light-holder.svg',
    price: { amount: 295, currency: 'GBP' },
    available: true,
    category: { slug: 'home', name: 'Home' },
    variants: [
      {
        id: expect.stringMatching(/^[1-9][0-9]*$/),
        sku: '85123A',
        name: 'White',
        image: expect.stringMatching(/^\/pictures\/hanging-heart-t-light-holder\.\d+\.svg$/),
        price: { amount: 295, currency: 'GBP' },
        available: 10,
      },
      {
        id: expect.stringMatching(/^[1-9][0-9]*$/),
        sku: '21733',
        name: 'Red',
        image: expect.stringMatching(/^\/pictures\/hanging-heart-t-light-holder\.\d+\.svg$/),
        price: { amount: 295, currency: 'GBP' },
        available: 10,
      },
    ],
  });
});

test('what is promised to orders is not available, and ids are text', async () => {
  await db
    .updateTable('variants')
    .set({ on_hand: 7, reserved: 3 })
    .where('sku', '=', '21733')
    .execute();
  const { variants } = await findProduct(db, { slug: 'hanging-heart-t-light-holder' });
  expect(variants.map(({ id, available }) => [typeof id, available])).toEqual([
    ['string', 10],
    ['string', 4],
  ]);
});

test('an uploaded picture comes before the drawn one', async () => {
  const slug = 'alarm-clock-bakelike';
  await db
    .updateTable('products')
    .set({ image: '/uploads/a.webp' })
    .where('slug', '=', slug)
    .execute();
  expect((await findProduct(db, { slug })).image).toBe('/uploads/a.webp');
});

test('an unknown one is refused', async () => {
  await expect(findProduct(db, { slug: 'gone-since' })).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'product' },
  });
});

test('two variants that sell out at once leave a product that is sold out', async () => {
  const slug = 'hanging-heart-t-light-holder';
  const sellOut = (sku: string, meanwhile: Promise<void>) =>
    transact(async (tx) => {
      await tx
        .updateTable('variants')
        .set((eb) => ({ reserved: eb.ref('on_hand') }))
        .where('sku', '=', sku)
        .execute();
      await meanwhile;
    });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Neither commits before both have begun: each sees the other's variant as it was.
  const first = sellOut('85123A', held);
  const second = sellOut('21733', held);
  setTimeout(release, 200);
  await Promise.all([first, second]);
  expect((await findProduct(db, { slug })).available).toBe(false);
});
