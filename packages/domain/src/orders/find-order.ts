import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/**
 * Any order, for staff; customers go through `findOwnOrder`.
 * @throws not_found
 */
export async function findOrder(
  db: Db,
  orderNumber: string,
): Promise<{ id: string; number: string }> {
  const row = await db
    .selectFrom('orders')
    .select(['id', 'number'])
    .where('number', '=', orderNumber)
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'order' });
  return row;
}
