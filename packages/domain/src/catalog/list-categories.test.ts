import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, expect, test } from 'vitest';
import { addGiftShop } from './fixtures/gift-shop.ts';
import { listCategories } from './list-categories.ts';
import { pictureOf } from './picture.ts';

const { db } = testDatabase();
beforeAll(() => addGiftShop(db));

test('each shows the picture of what people like best of it, and an empty one none', async () => {
  await db
    .insertInto('categories')
    .values({ slug: 'empty', name: 'Empty', position: 99 })
    .execute();
  const categories = await listCategories(db);
  for (const { slug, image } of categories.slice(0, -1)) {
    const best = await db
      .selectFrom('products')
      .select(['slug', 'image'])
      .where('category_id', '=', (eb) =>
        eb.selectFrom('categories').select('id').where('slug', '=', slug),
      )
      .orderBy('popularity', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(image).toBe(pictureOf(best));
  }
  expect(categories.at(-1)).toEqual({ slug: 'empty', name: 'Empty', image: null });
});
