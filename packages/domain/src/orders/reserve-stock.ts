import type { Tx } from '@stockroom/db/db';
import { sql, type UpdateResult } from 'kysely';
import { ShopError } from '../shop-error.ts';

export interface StockLine {
  variantId: string;
  quantity: number;
}

/**
 * Promises stock to an order, all lines or none.
 * @throws out_of_stock for the first line, in the order given, that cannot be filled
 */
export async function reserveStock(tx: Tx, lines: readonly StockLine[]): Promise<void> {
  const variants = await lockVariants(tx, lines);
  for (const line of lines) {
    const variant = variants.get(line.variantId);
    const available = variant?.available ?? 0;
    if (available < line.quantity) {
      throw new ShopError({
        code: 'out_of_stock',
        variantId: line.variantId,
        name: variant?.name ?? '',
        available,
      });
    }
  }
  await addToReserved(tx, lines, 1);
}

/** Gives back what an order held. */
export async function releaseStock(tx: Tx, lines: readonly StockLine[]): Promise<void> {
  await lockVariants(tx, lines);
  await addToReserved(tx, lines, -1);
}

/**
 * What was promised leaves the shop: it is neither there any more nor reserved, and what others may buy
 * stays as it was.
 */
export async function takeStock(tx: Tx, lines: readonly StockLine[]): Promise<void> {
  await lockVariants(tx, lines);
  const result = await tx
    .updateTable('variants as v')
    .from(linesTable(lines, 1))
    .set((eb) => ({
      on_hand: eb('v.on_hand', '-', eb.ref('l.quantity')),
      reserved: eb('v.reserved', '-', eb.ref('l.quantity')),
    }))
    .whereRef('v.id', '=', 'l.id')
    .whereRef('v.reserved', '>=', 'l.quantity')
    .executeTakeFirstOrThrow();
  expectAll(lines, result);
}

/** Every transaction locks its variants by (product, id): two that share some wait, never deadlock. */
async function lockVariants(tx: Tx, lines: readonly StockLine[]) {
  const rows = await tx
    .selectFrom('variants as v')
    .innerJoin('products as p', 'p.id', 'v.product_id')
    .where('v.id', '=', sql<string>`any(${lines.map((line) => line.variantId)}::bigint[])`)
    .select((eb) => ['v.id', 'p.name', eb('v.on_hand', '-', eb.ref('v.reserved')).as('available')])
    .orderBy('v.product_id')
    .orderBy('v.id')
    .forNoKeyUpdate('v')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The condition stands in the statement as well as in the constraint: if a row is missing here,
 * somebody changed stock without the lock above.
 */
export async function addToReserved(
  tx: Tx,
  lines: readonly StockLine[],
  sign: 1 | -1,
): Promise<void> {
  const result = await tx
    .updateTable('variants as v')
    .from(linesTable(lines, sign))
    .set((eb) => ({ reserved: eb('v.reserved', '+', eb.ref('l.quantity')) }))
    .whereRef('v.id', '=', 'l.id')
    .where(sql<boolean>`v.reserved + l.quantity between 0 and v.on_hand`)
    .executeTakeFirstOrThrow();
  expectAll(lines, result);
}

/** The lines as a table `l` of one statement. */
function linesTable(lines: readonly StockLine[], sign: 1 | -1) {
  const ids = lines.map((line) => line.variantId);
  const quantities = lines.map((line) => line.quantity * sign);
  return sql<{
    id: string;
    quantity: number;
  }>`unnest(${ids}::bigint[], ${quantities}::integer[])`.as<'l'>(sql`l(id, quantity)`);
}

function expectAll(lines: readonly StockLine[], { numUpdatedRows }: UpdateResult): void {
  if (numUpdatedRows !== BigInt(lines.length)) {
    throw new Error('Stock changed although its rows were locked');
  }
}
