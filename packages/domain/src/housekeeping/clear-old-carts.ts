import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

const untouchedFor = '90 days';

/** At once: a shop that was asleep for a year must not hold its carts locked for long. */
const most = 2000;

/**
 * Guests' carts that were left behind. Not those of accounts, who may come back to theirs, nor those
 * that became orders, which keep what was bought.
 */
export async function clearOldCarts(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('carts')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('carts as c')
        .select('c.id')
        .where('c.token_hash', 'is not', null)
        .where('c.updated_at', '<', sql<Date>`now() - ${untouchedFor}::interval`)
        .where((c) =>
          c.not(
            c.exists(c.selectFrom('orders as o').select('o.id').whereRef('o.cart_id', '=', 'c.id')),
          ),
        )
        .limit(most)
        // Somebody may be coming back to one at this very moment.
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
