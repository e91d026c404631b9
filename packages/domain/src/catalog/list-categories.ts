import type { Db } from '@stockroom/db/db';

export interface CategoryCard {
  slug: string;
  name: string;
}

/** In the shop's own order. */
export async function listCategories(db: Db): Promise<CategoryCard[]> {
  return await db
    .selectFrom('categories')
    .select(['slug', 'name'])
    .orderBy('position')
    .orderBy('name')
    .execute();
}
