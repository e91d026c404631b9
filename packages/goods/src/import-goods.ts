import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@stockroom/db/db';
import type { ImportedFacts } from '@stockroom/db/tables/catalog';
import type { Goods } from './goods.ts';
import {
  type ExistingProduct,
  type ExistingVariant,
  findCurrency,
  findProducts,
  findTakenSlugs,
  findVariants,
  insertProducts,
  insertVariants,
  keepCategories,
  type NewVariant,
  updatePrice,
  updateProduct,
  waitForOtherImports,
} from './import.queries.ts';
import type { ImportReport, KeptByOwner } from './import-report.ts';
import { freeSlug } from './slugs.ts';

/** The import cannot be done; the message is one sentence for whoever asked for it. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
}

export interface ImportOptions {
  /** Pieces on hand of a variant that is new; variants that exist keep theirs. */
  stockOf: (variant: Goods['variants'][number]) => number;
  onProgress?: (fraction: number) => void;
  /** Looked at between batches: an abort throws, and the transaction around undoes everything. */
  signal?: AbortSignal;
}

const batchSize = 500;
const currency = 'GBP';

/**
 * Puts goods into the shop, all in the transaction that it is given: an import happens whole or not at
 * all. Safe to repeat: what is there is found by SKU, and only what differs is written.
 *
 * An existing product keeps its slug and its stock, and whatever the owner has changed since the last
 * import (name, text, department, prices); the report says what that was.
 */
export async function importGoods(
  tx: Tx,
  goods: readonly Goods[],
  options: ImportOptions,
): Promise<ImportReport> {
  await waitForOtherImports(tx);
  const shopsCurrency = (await findCurrency(tx)) ?? currency;
  if (shopsCurrency !== currency) {
    throw new ImportProblem(
      `The file's prices are in ${currency}, but this shop sells in ${shopsCurrency}.`,
    );
  }
  const categories = await keepCategories(tx);
  const skus = goods.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const variants = new Map((await findVariants(tx, skus)).map((one) => [one.sku, one]));
  const productIds = [...new Set([...variants.values()].map(({ productId }) => productId))];
  const products = new Map((await findProducts(tx, productIds)).map((one) => [one.id, one]));

  const report: ImportReport = {
    productsAdded: 0,
    variantsAdded: 0,
    productsUpdated: 0,
    pricesUpdated: 0,
    productsUnchanged: 0,
    kept: [],
  };
  const running: Running = { tx, options, categories, variants, report };
  const added: Goods[] = [];
  for (const [at, one] of goods.entries()) {
    if (at % batchSize === 0) options.signal?.throwIfAborted();
    const product = findExisting(one, variants, products);
    if (product) await updateExisting(running, one, product);
    else added.push(one);
    options.onProgress?.((at + 1) / goods.length / 2);
  }
  await addNew(running, added);
  options.onProgress?.(1);
  return report;
}

interface Running {
  tx: Tx;
  options: ImportOptions;
  categories: Map<string, string>;
  variants: Map<string, ExistingVariant>;
  report: ImportReport;
}

/** The product that has the most often sold of the SKUs that the shop knows. */
function findExisting(
  goods: Goods,
  variants: Map<string, ExistingVariant>,
  products: Map<string, ExistingProduct>,
): ExistingProduct | undefined {
  const known = goods.variants.map(({ sku }) => variants.get(sku)).find((one) => one !== undefined);
  return known && products.get(known.productId);
}

async function updateExisting(running: Running, goods: Goods, product: ExistingProduct) {
  const { tx, categories, report } = running;
  const last = product.imported ?? { prices: {} };
  const keep = (what: KeptByOwner['what'], owners: string, imports: string) =>
    report.kept.push({ slug: product.slug, what, owners, imports });

  const current = {
    name: product.name,
    description: product.description,
    category: slugOfId(categories, product.categoryId),
  };
  const imports = { name: goods.title, description: goods.description, category: goods.category };
  const settled = { ...current };
  const facts: ImportedFacts = { ...last, prices: { ...last.prices } };
  for (const what of ['name', 'description', 'category'] as const) {
    if (isOwners(imports[what], current[what], last[what])) {
      keep(what === 'category' ? 'department' : what, current[what], imports[what]);
    } else {
      settled[what] = imports[what];
      facts[what] = imports[what];
    }
  }
  const pricesUpdated = await updatePrices(running, goods, facts, keep);
  const variantsAdded = await addVariants(running, goods, product, facts);

  const drawing = { kind: goods.kind, colours: goods.colours };
  const hasChanged =
    !isDeepStrictEqual(settled, current) ||
    goods.timesSold !== product.popularity ||
    !isDeepStrictEqual(drawing, product.drawing) ||
    !isDeepStrictEqual(facts, last);
  if (hasChanged) {
    await updateProduct(tx, product.id, {
      name: settled.name,
      description: settled.description,
      category_id: idOf(categories, settled.category),
      drawing: JSON.stringify(drawing),
      popularity: goods.timesSold,
      imported: JSON.stringify(facts),
    });
  }
  if (hasChanged || pricesUpdated > 0 || variantsAdded > 0) report.productsUpdated += 1;
  else report.productsUnchanged += 1;
}

/**
 * Three values decide: what this import says, what the shop has, and what the last import wrote. What
 * is neither of the imports' is the owner's; a product never imported is the owner's altogether.
 */
function isOwners<T>(imports: T, current: T, last: T | undefined): boolean {
  return current !== imports && current !== last;
}

async function updatePrices(
  { tx, variants, report }: Running,
  goods: Goods,
  facts: ImportedFacts,
  keep: (what: KeptByOwner['what'], owners: string, imports: string) => void,
): Promise<number> {
  let updated = 0;
  for (const { sku, pence } of goods.variants) {
    const existing = variants.get(sku);
    if (!existing) continue;
    if (isOwners(pence, existing.pence, facts.prices[sku])) {
      keep(`price of ${sku}`, pounds(existing.pence), pounds(pence));
      continue;
    }
    facts.prices[sku] = pence;
    if (existing.pence === pence) continue;
    await updatePrice(tx, sku, pence);
    updated += 1;
  }
  report.pricesUpdated += updated;
  return updated;
}

/** A code of the file that was not sold before joins the product of its siblings. */
async function addVariants(
  running: Running,
  goods: Goods,
  product: ExistingProduct,
  facts: ImportedFacts,
): Promise<number> {
  const rows = goods.variants
    .map((variant, position) => ({ variant, position }))
    .filter(({ variant }) => !running.variants.has(variant.sku))
    .map(({ variant, position }) => toRow(product.id, variant, position, running.options));
  if (rows.length === 0) return 0;
  await insertVariants(running.tx, rows);
  for (const { sku, price_amount } of rows) facts.prices[sku] = price_amount;
  running.report.variantsAdded += rows.length;
  return rows.length;
}

async function addNew({ tx, options, categories, report }: Running, added: Goods[]) {
  const taken = await findTakenSlugs(tx, added);
  // The most often sold has the plain slug; but the shop sorts 'newest' by id, so the oldest goes first.
  const oldestFirst = added
    .map((goods) => ({ goods, slug: freeSlug(goods.title, goods.sku, taken) }))
    .toSorted(({ goods: a }, { goods: b }) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  for (let from = 0; from < added.length; from += batchSize) {
    options.signal?.throwIfAborted();
    const batch = oldestFirst.slice(from, from + batchSize);
    const ids = await insertProducts(
      tx,
      batch.map(({ goods, slug }) => ({
        slug,
        name: goods.title,
        description: goods.description,
        category_id: idOf(categories, goods.category),
        drawing: JSON.stringify({ kind: goods.kind, colours: goods.colours }),
        popularity: goods.timesSold,
        currency,
        imported: JSON.stringify(factsOf(goods)),
      })),
    );
    const rows = batch.flatMap(({ goods, slug }) =>
      goods.variants.map((variant, position) => toRow(idOf(ids, slug), variant, position, options)),
    );
    await insertVariants(tx, rows);
    report.productsAdded += batch.length;
    report.variantsAdded += rows.length;
    options.onProgress?.(0.5 + (from + batch.length) / added.length / 2);
  }
}

function factsOf({ title, description, category, variants }: Goods): ImportedFacts {
  const prices = Object.fromEntries(variants.map(({ sku, pence }) => [sku, pence]));
  return { name: title, description, category, prices };
}

function toRow(
  productId: string,
  variant: Goods['variants'][number],
  position: number,
  { stockOf }: ImportOptions,
): NewVariant {
  return {
    product_id: productId,
    sku: variant.sku,
    name: variant.option,
    position,
    currency,
    price_amount: variant.pence,
    on_hand: stockOf(variant),
  };
}

function idOf(ids: Map<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`There is no row with the slug ${slug}`);
  return id;
}

function slugOfId(categories: Map<string, string>, id: string): string {
  return [...categories].find(([, one]) => one === id)?.[0] ?? id;
}

function pounds(pence: number): string {
  return `£${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
}
