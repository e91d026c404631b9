import type { Money } from '@stockroom/contract/money';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { ShopError } from '../shop-error.ts';
import { pictureOf, variantPictureOf } from './picture.ts';

export interface ProductDetail {
  slug: string;
  name: string;
  description: string;
  image: string;
  price: Money;
  available: boolean;
  category: { slug: string; name: string };
  variants: {
    id: string;
    sku: string;
    /** What tells it from its siblings; empty where there is only one. */
    name: string;
    image: string;
    price: Money;
    /** On hand less reserved. */
    available: number;
  }[];
}

const productBySlug = compileOnce((db: Db, blank: Blanks<{ slug: string }>) =>
  db
    .selectFrom('products as p')
    .innerJoin('categories as c', 'c.id', 'p.category_id')
    .where('p.slug', '=', blank('slug'))
    .select((eb) => [
      'p.slug',
      'p.name',
      'p.description',
      'p.image',
      'p.currency',
      'p.price_amount',
      'p.available',
      'c.slug as category_slug',
      'c.name as category_name',
      jsonArrayFrom(
        eb
          .selectFrom('variants as v')
          .whereRef('v.product_id', '=', 'p.id')
          .select((v) => [
            v.cast<string>('v.id', 'text').as('id'),
            'v.sku',
            'v.name',
            'v.price_amount as amount',
            v('v.on_hand', '-', v.ref('v.reserved')).as('available'),
          ])
          .orderBy('v.position')
          .orderBy('v.id'),
      ).as('variants'),
    ]),
);

/** @throws not_found */
export async function findProduct(db: Db, input: { slug: string }): Promise<ProductDetail> {
  const [row] = await productBySlug(db, input);
  if (!row) throw new ShopError({ code: 'not_found', what: 'product' });
  const { currency } = row;
  return {
    slug: row.slug,
    name: row.name,
    description: row.description,
    image: pictureOf(row),
    price: { amount: row.price_amount, currency },
    available: row.available,
    category: { slug: row.category_slug, name: row.category_name },
    variants: row.variants.map(({ amount, ...variant }) => ({
      ...variant,
      image: variantPictureOf(row, { variantId: variant.id, variantName: variant.name }),
      price: { amount, currency },
    })),
  };
}
