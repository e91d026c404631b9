import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

/**
 * What came of a post, by `from_post_id`: orders that were paid and not given back whole, with the pieces
 * and the worth of their lines that were met in the post.
 */
export function postSales(db: Db) {
  return db
    .selectFrom('order_lines as l')
    .innerJoin('orders as o', 'o.id', 'l.order_id')
    .where('l.from_post_id', 'is not', null)
    .where('o.status', 'in', ['paid', 'packed', 'shipped'])
    .groupBy('l.from_post_id')
    .select([
      'l.from_post_id',
      sql<number>`count(distinct o.id)::integer`.as('orders'),
      sql<number>`sum(l.quantity)::integer`.as('pieces'),
      sql<number>`sum(l.amount)::integer`.as('amount'),
    ]);
}
