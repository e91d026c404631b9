import type { Tx } from '@stockroom/db/db';
import type { Bank } from './bank.ts';
import { BankError } from './bank-error.ts';
import { type SessionRow, viewSession } from './session.ts';
import { writeEvent } from './write-event.ts';

export type SessionEnding = 'paid' | 'declined' | 'closed';

/**
 * Ends a session, once: whoever comes second, customer or shop, gets it as the first has left it.
 * Whoever pays after its time finds it closed.
 */
export async function endSession(
  tx: Tx,
  bank: Bank,
  id: string,
  wanted: SessionEnding,
  now = new Date(),
): Promise<SessionRow> {
  const session = await lockSession(tx, id);
  if (session.status !== 'open') return session;
  const status = session.expires_at <= now ? 'closed' : wanted;
  const ended = await tx
    .updateTable('test_bank.sessions')
    .set({ status, updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await writeEvent(tx, id, `session.${status}`, viewSession(ended, bank.address));
  return ended;
}

export async function lockSession(tx: Tx, id: string): Promise<SessionRow> {
  const session = await tx
    .selectFrom('test_bank.sessions')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!session) throw new BankError(404, 'There is no such session');
  return session;
}
