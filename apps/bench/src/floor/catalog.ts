import type { Pool } from 'pg';

export interface Product {
  slug: string;
  name: string;
  description: string;
  image: string;
  available: boolean;
  price: { amount: number; currency: string };
  category: { slug: string; name: string };
  variants: {
    id: string;
    sku: string;
    name: string;
    available: number;
    image: string;
    price: { amount: number; currency: string };
  }[];
}

export async function listProducts(pool: Pool, limit: number) {
  const { rows } = await pool.query<{
    id: string;
    slug: string;
    name: string;
    image: string | null;
    currency: string;
    price_amount: number;
    available: boolean;
    popularity: number;
  }>(
    `select id, slug, name, image, currency, price_amount, available, popularity
       from products order by popularity desc, id desc limit $1`,
    [limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => ({
      slug: row.slug,
      name: row.name,
      price: { amount: row.price_amount, currency: row.currency },
      available: row.available,
      image: row.image ?? `/pictures/${row.slug}.svg`,
    })),
    nextCursor: last && `${last.popularity}:${last.id}`,
  };
}

export async function findProduct(pool: Pool, slug: string): Promise<Product> {
  const found = await pool.query<{
    id: string;
    slug: string;
    name: string;
    description: string;
    image: string | null;
    available: boolean;
    price_amount: number;
    currency: string;
    category_slug: string;
    category_name: string;
  }>(
    `select p.id, p.slug, p.name, p.description, p.image, p.available, p.price_amount, p.currency,
            c.slug as category_slug, c.name as category_name
       from products p join categories c on c.id = p.category_id where p.slug = $1`,
    [slug],
  );
  const product = found.rows[0];
  if (!product) throw new Error(`No product ${slug}`);
  const { currency } = product;
  const variants = await pool.query<{
    id: string;
    sku: string;
    name: string;
    amount: number;
    available: number;
  }>(
    `select id, sku, name, price_amount as amount, on_hand - reserved as available
       from variants where product_id = $1 order by position, id`,
    [product.id],
  );
  return {
    slug: product.slug,
    name: product.name,
    description: product.description,
    image: product.image ?? `/pictures/${product.slug}.svg`,
    available: product.available,
    price: { amount: product.price_amount, currency },
    category: { slug: product.category_slug, name: product.category_name },
    variants: variants.rows.map(({ id, sku, name, amount, available }) => ({
      id,
      sku,
      name,
      available,
      image: imageOf(product, name && id),
      price: { amount, currency },
    })),
  };
}

/** The product's own, or one drawn, for each variant that has a name. */
function imageOf({ image, slug }: { image: string | null; slug: string }, variant: string): string {
  return image ?? (variant ? `/pictures/${slug}.${variant}.svg` : `/pictures/${slug}.svg`);
}
