import type { Tx } from '@stockroom/db/db';
import type { SignedIn } from './session.ts';

/** Signs the account out everywhere but here. Returns how many sessions ended. */
export async function endOtherSessions(
  tx: Tx,
  { account, session }: { account: { id: string }; session: SignedIn['session'] },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('account_id', '=', account.id)
    .where('id', '<>', session.id)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
