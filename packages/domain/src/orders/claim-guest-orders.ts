import type { Tx } from '@stockroom/db/db';

/**
 * Orders that a guest placed with an address which an account has now proved to own join that
 * account. Returns how many.
 */
export async function claimGuestOrders(
  tx: Tx,
  account: { id: string; email: string; emailVerified: boolean },
): Promise<number> {
  if (!account.emailVerified) return 0;
  const result = await tx
    .updateTable('orders')
    .set({ account_id: account.id })
    .where('account_id', 'is', null)
    .where('email', '=', account.email)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
