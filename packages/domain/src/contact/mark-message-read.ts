import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Somebody of the staff has opened it. Writes, and tells watchers, only the first time. */
export async function markMessageRead(tx: Tx, { id }: { id: string }): Promise<void> {
  await tx
    .updateTable('messages')
    .set({ read_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
}
