import { compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { pictureOf } from './picture.ts';

export interface CategoryCard {
  slug: string;
  name: string;
  /** The picture of what people like best of it; null where nothing is in it. */
  image: string | null;
}

const categories = compileOnce((db: Db) =>
  db
    .selectFrom('categories as c')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('products as p')
          .select(['p.slug', 'p.image'])
          .whereRef('p.category_id', '=', 'c.id')
          .orderBy('p.popularity', 'desc')
          .orderBy('p.id', 'desc')
          .limit(1)
          .as('best'),
      (join) => join.onTrue(),
    )
    .select(['c.slug', 'c.name', 'best.slug as bestSlug', 'best.image'])
    .orderBy('c.position')
    .orderBy('c.name'),
);

/** In the shop's own order. */
export async function listCategories(db: Db): Promise<CategoryCard[]> {
  const rows = await categories(db, {});
  return rows.map(({ slug, name, bestSlug, image }) => ({
    slug,
    name,
    image: bestSlug === null ? null : pictureOf({ slug: bestSlug, image }),
  }));
}
