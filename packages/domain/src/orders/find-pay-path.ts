import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { payPath } from './order-path.ts';
import type { OwnOrder } from './order-reader.ts';

/**
 * Where an order is paid that still waits for it, with the token that opens it there: an app pays in a
 * browser that knows nothing of who is signed in to the app.
 * @throws order_cannot_change
 */
export async function findPayPath(db: Db, order: OwnOrder): Promise<string> {
  const { status, ...row } = await db
    .selectFrom('orders')
    .select(['number', 'access_token as accessToken', 'status'])
    .where('id', '=', order.id)
    .executeTakeFirstOrThrow();
  if (status !== 'awaiting_payment') throw new ShopError({ code: 'order_cannot_change', status });
  return payPath(row);
}
