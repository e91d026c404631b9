import type { Tx } from '@stockroom/db/db';
import type { CartKey } from '../cart/cart-key.ts';
import type { PlacedOrder } from './place-order.ts';

/** The order that this buyer placed with this request, however long ago. */
export async function findOrderByRequest(
  tx: Tx,
  buyer: CartKey,
  requestId: string,
): Promise<PlacedOrder | undefined> {
  const row = await tx
    .selectFrom('orders as o')
    .innerJoin('carts as c', 'c.id', 'o.cart_id')
    .select(['o.id', 'o.number', 'o.access_token', 'o.status', 'o.total_amount', 'o.currency'])
    .where('o.request_id', '=', requestId)
    .where((eb) =>
      'accountId' in buyer
        ? eb('c.account_id', '=', buyer.accountId)
        : eb('c.token_hash', '=', buyer.tokenHash),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    number: row.number,
    accessToken: row.access_token,
    status: row.status,
    total: { amount: row.total_amount, currency: row.currency },
  };
}
