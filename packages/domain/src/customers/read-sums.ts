import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { readShop } from '../shop/read-shop.ts';

export type OrdersOf = { accountId: string } | { guestEmail: string };

/** How much of a customer's money the shop has kept, in its own currency, and for how many orders. */
export async function readSums(
  db: Db,
  of: OrdersOf,
): Promise<{ spent: Money; ordersCount: number }> {
  const { currency } = await readShop(db);
  const row = await db
    .selectFrom('orders as o')
    .leftJoin('payments as p', (join) =>
      join.onRef('p.order_id', '=', 'o.id').on('p.paid_currency', '=', currency),
    )
    .select([
      sql<string>`count(distinct o.id)`.as('count'),
      sql<string>`coalesce(sum(p.paid_amount - p.refunded_amount), 0)`.as('spent'),
    ])
    .where((eb) =>
      'accountId' in of
        ? eb('o.account_id', '=', of.accountId)
        : eb.and([eb('o.account_id', 'is', null), eb('o.email', '=', of.guestEmail)]),
    )
    .executeTakeFirstOrThrow();
  return { spent: { amount: Number(row.spent), currency }, ordersCount: Number(row.count) };
}
