import { mostOfOneLine } from '@stockroom/contract/cart';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { lockCart, lockOrOpenCart } from './lock-cart.ts';

/**
 * A guest who signs in keeps what was gathered: the guest's lines join the account's cart, and a
 * variant in both counts for the sum of the two. The guest's cart is locked first and can be merged
 * once; whoever comes second finds it gone, so nothing is added twice.
 * Returns whether there was something to merge.
 */
export async function mergeCarts(
  tx: Tx,
  from: { tokenHash: Buffer; accountId: string },
): Promise<boolean> {
  await adoptOrderedCarts(tx, from);
  const guest = await lockCart(tx, { tokenHash: from.tokenHash });
  if (!guest) return false;
  const own = await lockOrOpenCart(tx, { accountId: from.accountId });
  await tx
    .insertInto('cart_lines')
    .columns(['cart_id', 'variant_id', 'quantity', 'seen_amount', 'from_post_id', 'added_at'])
    .expression((eb) =>
      eb
        .selectFrom('cart_lines')
        .select([
          sql<string>`${own.id}::bigint`.as('cart_id'),
          'variant_id',
          'quantity',
          'seen_amount',
          'from_post_id',
          'added_at',
        ])
        .where('cart_id', '=', guest.id),
    )
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'variant_id']).doUpdateSet((eb) => ({
        quantity: sql<number>`least(${eb.ref('cart_lines.quantity')} + ${eb.ref('excluded.quantity')}, ${mostOfOneLine})`,
        from_post_id: eb.fn.coalesce('cart_lines.from_post_id', 'excluded.from_post_id'),
      })),
    )
    .execute();
  if (own.discountId === null && guest.discountId !== null) {
    await tx
      .updateTable('carts')
      .set({ discount_id: guest.discountId })
      .where('id', '=', own.id)
      .execute();
  }
  await tx
    .updateTable('carts')
    .set({ status: 'merged', updated_at: new Date() })
    .where('id', '=', guest.id)
    .execute();
  return true;
}

/**
 * Carts that became orders under the token become the account's, too: a `requestId` that the guest
 * sent is sent again by somebody signed in, and must find its order instead of placing another.
 */
async function adoptOrderedCarts(
  tx: Tx,
  { tokenHash, accountId }: { tokenHash: Buffer; accountId: string },
): Promise<void> {
  await tx
    .updateTable('carts')
    .set({ account_id: accountId })
    .where('token_hash', '=', tokenHash)
    .where('status', '=', 'ordered')
    .where('account_id', 'is', null)
    .execute();
}
