import type { Tx } from '@stockroom/db/db';
import type { ImportedFacts } from '@stockroom/db/tables/catalog';
import { sql } from 'kysely';
import { CATEGORIES } from './categories.ts';
import { slugOf } from './slugs.ts';

export interface ExistingProduct {
  id: string;
  slug: string;
  name: string;
  description: string;
  categoryId: string;
  drawing: { kind: string; colours: string[] };
  popularity: number;
  imported: ImportedFacts | null;
}

export interface ExistingVariant {
  sku: string;
  productId: string;
  pence: number;
}

/** Two imports at once would each add what the other is adding: the second waits. */
export async function waitForOtherImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stockroom import'))`.execute(tx);
}

export async function findCurrency(tx: Tx): Promise<string | undefined> {
  const shop = await tx.selectFrom('shop').select('currency').executeTakeFirst();
  return shop?.currency;
}

/** Id by slug, of every department that the goods know; missing ones are made. */
export async function keepCategories(tx: Tx): Promise<Map<string, string>> {
  await tx
    .insertInto('categories')
    .values(CATEGORIES.map(({ slug, name }, position) => ({ slug, name, position })))
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
  const rows = await tx.selectFrom('categories').select(['id', 'slug']).execute();
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

export async function findVariants(tx: Tx, skus: string[]): Promise<ExistingVariant[]> {
  return tx
    .selectFrom('variants')
    .select(['sku', 'product_id as productId', 'price_amount as pence'])
    .where(sql<boolean>`sku = any(${skus}::text[])`)
    .execute();
}

/** Locked, so that an edit in the office at this moment waits and is not lost. */
export async function findProducts(tx: Tx, ids: string[]): Promise<ExistingProduct[]> {
  return tx
    .selectFrom('products')
    .select(['id', 'slug', 'name', 'description', 'drawing', 'popularity', 'imported'])
    .select('category_id as categoryId')
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Slugs in the database that begin as one of these goods' would. */
export async function findTakenSlugs(
  tx: Tx,
  goods: readonly { title: string; sku: string }[],
): Promise<Set<string>> {
  const wanted = goods.flatMap(({ title, sku }) => [
    slugOf(title),
    `${slugOf(title)}-${slugOf(sku)}`,
  ]);
  const rows = await tx
    .selectFrom('products')
    .select('slug')
    .where(sql<boolean>`slug = any(${wanted}::text[])`)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

export interface NewProduct {
  slug: string;
  name: string;
  description: string;
  category_id: string;
  drawing: string;
  popularity: number;
  currency: string;
  imported: string;
}

/** Ids by slug. */
export async function insertProducts(tx: Tx, products: NewProduct[]): Promise<Map<string, string>> {
  const rows = await tx.insertInto('products').values(products).returning(['id', 'slug']).execute();
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

export interface NewVariant {
  product_id: string;
  sku: string;
  name: string;
  position: number;
  currency: string;
  price_amount: number;
  on_hand: number;
}

export async function insertVariants(tx: Tx, variants: NewVariant[]): Promise<void> {
  await tx.insertInto('variants').values(variants).execute();
}

export async function updateProduct(
  tx: Tx,
  id: string,
  changes: {
    name: string;
    description: string;
    category_id: string;
    drawing: string;
    popularity: number;
    imported: string;
  },
): Promise<void> {
  await tx
    .updateTable('products')
    .set({ ...changes, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

export async function updatePrice(tx: Tx, sku: string, pence: number): Promise<void> {
  await tx
    .updateTable('variants')
    .set({ price_amount: pence, updated_at: sql`now()` })
    .where('sku', '=', sku)
    .execute();
}
