import type { Tx } from '@stockroom/db/db';
import type { OrderStatus } from '@stockroom/db/tables/orders';

/** An order whose row this transaction holds: nobody else changes it until the commit. */
export interface LockedOrder {
  id: string;
  number: string;
  status: OrderStatus;
  accountId: string | null;
  email: string;
  accessToken: string;
  currency: string;
  totalAmount: number;
  discountId: string | null;
  reservedUntil: Date | null;
  /** Its customer has been forgotten: there is nobody to send anything to. */
  erasedAt: Date | null;
}

/**
 * Everything that changes an order begins here. Locks are taken in one order everywhere: the order,
 * its payments, variants by (product, id), the discount.
 */
export async function lockOrder(
  tx: Tx,
  by: { id: string } | { number: string },
): Promise<LockedOrder | undefined> {
  const query = tx
    .selectFrom('orders')
    .select([
      'id',
      'number',
      'status',
      'account_id as accountId',
      'email',
      'access_token as accessToken',
      'currency',
      'total_amount as totalAmount',
      'discount_id as discountId',
      'reserved_until as reservedUntil',
      'erased_at as erasedAt',
    ])
    .forNoKeyUpdate();
  const row = 'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number);
  return await row.executeTakeFirst();
}
