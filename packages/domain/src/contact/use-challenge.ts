import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/**
 * A challenge is good for one message, on whatever server process it arrives: of two at once, the
 * second waits here for the first one's commit. If the message is not saved, the challenge is not used.
 * @throws challenge_stale
 */
export async function useChallenge(tx: Tx, id: string): Promise<void> {
  const used = await tx
    .insertInto('used_challenges')
    .values({ id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!used) throw new ShopError({ code: 'challenge_stale' });
}
