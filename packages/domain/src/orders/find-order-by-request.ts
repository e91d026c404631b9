import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db, Tx } from '@stockroom/db/db';
import { type CartKey, type CartOwner, isOwnedBy, ownerOf } from '../cart/cart-key.ts';
import type { PlacedOrder } from './place-order.ts';

const orderOfRequest = compileOnce((db: Db, blank: Blanks<CartOwner & { requestId: string }>) =>
  db
    .selectFrom('orders as o')
    .innerJoin('carts as c', 'c.id', 'o.cart_id')
    .select(['o.id', 'o.number', 'o.access_token', 'o.status', 'o.total_amount', 'o.currency'])
    .where('o.request_id', '=', blank('requestId'))
    .where(isOwnedBy(blank)),
);

/** The order that this customer placed with this request, however long ago. */
export async function findOrderByRequest(
  tx: Tx,
  cart: CartKey,
  requestId: string,
): Promise<PlacedOrder | undefined> {
  const [row] = await orderOfRequest(tx, { ...ownerOf(cart), requestId });
  if (!row) return undefined;
  return {
    id: row.id,
    number: row.number,
    accessToken: row.access_token,
    status: row.status,
    total: { amount: row.total_amount, currency: row.currency },
  };
}
