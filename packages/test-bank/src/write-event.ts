import type { Tx } from '@stockroom/db/db';
import { makeId } from './make-id.ts';
import { readSettings } from './settings.ts';
import type { RefundView, SessionView } from './session.ts';

export type EventType = 'session.paid' | 'session.declined' | 'session.closed' | 'refund.done';

/** With 'reorder', how long an event waits for a later one to overtake it, in milliseconds. */
const waitsToBeOvertaken = 1_500;

/** Puts a webhook on its way, with the change that it tells of. */
export async function writeEvent(
  tx: Tx,
  sessionId: string,
  type: EventType,
  data: SessionView | RefundView,
): Promise<void> {
  const settings = await readSettings(tx);
  const id = makeId('event');
  const now = Date.now();
  const held = settings.reorder && !(await isAnyHeld(tx)) ? waitsToBeOvertaken : 0;
  await tx
    .insertInto('test_bank.events')
    .values({
      id,
      session_id: sessionId,
      kind: type,
      payload: JSON.stringify({ id, type, createdAt: new Date(now).toISOString(), data }),
      next_attempt_at: new Date(now + settings.delayMs + held),
      last_error: null,
    })
    .execute();
}

async function isAnyHeld(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom('test_bank.events')
    .select('id')
    .where('status', '=', 'waiting')
    .where('attempts', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
