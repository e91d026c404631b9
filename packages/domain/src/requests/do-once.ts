import type { Db, Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** What an account asks for, by the id that its client gave it; without one it is asked for anew each time. */
export interface AccountRequest {
  accountId: string;
  requestId: string | undefined;
  /** The procedure. */
  what: string;
}

/**
 * Does it, unless the same request has had it done. Of two at once the second waits here for the first
 * one's commit, and then does nothing. @throws request_used_otherwise: something else was asked for by it
 */
export async function doOnce(
  tx: Tx,
  { accountId, requestId, what }: AccountRequest,
  work: () => Promise<unknown>,
): Promise<void> {
  if (requestId !== undefined) {
    const first = await tx
      .insertInto('done_requests')
      .values({ account_id: accountId, request_id: requestId, what })
      .onConflict((conflict) => conflict.doNothing())
      .returning('what')
      .executeTakeFirst();
    if (!first) {
      if (await wasDone(tx, { accountId, requestId, what })) return;
      throw new ShopError({ code: 'request_used_otherwise' });
    }
  }
  await work();
}

/** For what comes before the transaction, and may refuse what has been done already. */
export async function wasDone(
  db: Db,
  { accountId, requestId, what }: AccountRequest,
): Promise<boolean> {
  if (requestId === undefined) return false;
  const row = await db
    .selectFrom('done_requests')
    .select('what')
    .where('account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .where('what', '=', what)
    .executeTakeFirst();
  return row !== undefined;
}
