import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Session } from './session.ts';

/** The password was given once more: for a while this session may do what matters. */
export async function confirmSession(tx: Tx, session: Session): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ confirmed_at: sql<Date>`now()` })
    .where('id', '=', session.id)
    .execute();
}
