import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** Signs the account out in one place; the next request from there is a guest's. @throws not_found */
export async function endSession(
  tx: Tx,
  account: { id: string },
  { id }: { id: string },
): Promise<void> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('account_id', '=', account.id)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new ShopError({ code: 'not_found', what: 'session' });
}
