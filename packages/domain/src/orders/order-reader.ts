import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** Who asks for an order: the holder of its link, the account that it belongs to, or both. */
export interface OrderReader {
  accountId: string | null;
  token: string | null;
}

/** Proof that the order is the reader's own; only `findOwnOrder` makes one. */
export interface OwnOrder {
  readonly id: string;
  readonly number: string;
  readonly own: true;
}

/**
 * Somebody else's order is 'not found', exactly as one that never was.
 * @throws not_found
 */
export async function findOwnOrder(
  db: Db,
  reader: OrderReader,
  orderNumber: string,
): Promise<OwnOrder> {
  const row = await db
    .selectFrom('orders')
    .select(['id', 'number'])
    .where('number', '=', orderNumber)
    .where((eb) =>
      eb.or([
        // An empty `or` is false: who has neither a link nor an account reads nothing.
        ...(reader.token === null ? [] : [eb('access_token', '=', reader.token)]),
        ...(reader.accountId === null ? [] : [eb('account_id', '=', reader.accountId)]),
      ]),
    )
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'order' });
  return { ...row, own: true };
}
