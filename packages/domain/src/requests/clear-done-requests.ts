import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Longer than any client keeps asking. */
const rememberedFor = '2 days';

export async function clearDoneRequests(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('done_requests')
    .where('done_at', '<', sql<Date>`now() - ${rememberedFor}::interval`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
