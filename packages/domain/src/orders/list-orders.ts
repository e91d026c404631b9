import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import type { OrderStatus } from '@stockroom/db/tables/orders';
import { decodeCursor, encodeCursor } from '../cursor.ts';

export interface OrderCard {
  number: string;
  status: OrderStatus;
  placedAt: Date;
  email: string;
  customerName: string;
  total: Money;
  /** Pieces in all lines. */
  count: number;
}

export interface OrderPage {
  items: OrderCard[];
  nextCursor: string | null;
}

/** The newest first: all orders for the office, or those of one account or one guest. */
export async function listOrders(
  db: Db,
  of: { accountId: string } | { guestEmail: string } | 'everybody',
  input: { limit: number; cursor?: string | undefined; status?: OrderStatus | undefined },
): Promise<OrderPage> {
  let query = db
    .selectFrom('orders as o')
    .select((eb) => [
      'o.id',
      'o.number',
      'o.status',
      'o.placed_at as placedAt',
      'o.email',
      'o.address',
      'o.total_amount',
      'o.currency',
      eb
        .selectFrom('order_lines as l')
        .whereRef('l.order_id', '=', 'o.id')
        .select((l) => l.fn.sum<string>('l.quantity').as('count'))
        .as('count'),
    ])
    .orderBy('o.id', 'desc')
    .limit(input.limit + 1);
  if (of !== 'everybody') {
    query =
      'accountId' in of
        ? query.where('o.account_id', '=', of.accountId)
        : query.where('o.account_id', 'is', null).where('o.email', '=', of.guestEmail);
  }
  if (input.status !== undefined) query = query.where('o.status', '=', input.status);
  const list = ['orders', of, input.status];
  const after = decodeCursor(list, input.cursor);
  if (after) query = query.where('o.id', '<', after.id);

  const rows = await query.execute();
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => ({
      number: row.number,
      status: row.status,
      placedAt: row.placedAt,
      email: row.email,
      customerName: row.address.name,
      total: { amount: row.total_amount, currency: row.currency },
      count: Number(row.count ?? 0),
    })),
    nextCursor: last ? encodeCursor(list, { keys: [], id: last.id }) : null,
  };
}
