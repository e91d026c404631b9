import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import type { OrderStatus } from '@stockroom/db/tables/orders';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { variantPictureOf } from '../catalog/picture.ts';
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
  /** What its first lines look like, and are called: at most `picturesShown`. */
  pictures: { name: string; image: string }[];
}

const picturesShown = 3;

export interface OrderPage {
  items: OrderCard[];
  nextCursor: string | null;
}

/**
 * The newest first: all orders for the office, or those of one account or one guest. Where the office asks
 * for what is to be packed or shipped, whoever has waited longest comes first.
 */
export async function listOrders(
  db: Db,
  of: { accountId: string } | { guestEmail: string } | 'everybody',
  input: { limit: number; cursor?: string | undefined; status?: OrderStatus | undefined },
): Promise<OrderPage> {
  const oldestFirst = of === 'everybody' && (input.status === 'paid' || input.status === 'packed');
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
      jsonArrayFrom(
        eb
          .selectFrom('order_lines as l')
          .innerJoin('variants as v', 'v.id', 'l.variant_id')
          .innerJoin('products as p', 'p.id', 'v.product_id')
          .whereRef('l.order_id', '=', 'o.id')
          .select((l) => [
            'l.product_name as name',
            'l.variant_name as variantName',
            // As text: JSON's numbers end before those of ids.
            l.cast<string>('l.variant_id', 'text').as('variantId'),
            'p.slug',
            'p.image',
          ])
          .orderBy('l.position')
          .limit(picturesShown),
      ).as('pictures'),
    ])
    .orderBy('o.id', oldestFirst ? 'asc' : 'desc')
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
  if (after) query = query.where('o.id', oldestFirst ? '>' : '<', after.id);

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
      pictures: row.pictures.map(({ name, ...line }) => ({
        name,
        image: variantPictureOf(line, line),
      })),
    })),
    nextCursor: last ? encodeCursor(list, { keys: [], id: last.id }) : null,
  };
}
