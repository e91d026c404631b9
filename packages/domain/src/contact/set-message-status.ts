import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { confirmMessage } from './confirm-message.ts';
import { lockMessage } from './lock-message.ts';
import { mayMessageBecome } from './message-status.ts';

/**
 * Closes a message, opens it again, or says that it is, or is not, spam. What turns out to be none is
 * confirmed to its sender now. Well, too, where it stands so already: two clicks are no mistake.
 * @throws not_found, message_cannot_change
 */
export async function setMessageStatus(
  tx: Tx,
  actor: Actor,
  { id, status }: { id: string; status: 'new' | 'closed' | 'spam' },
): Promise<void> {
  const message = await lockMessage(tx, id);
  if (message.status === status) return;
  if (!mayMessageBecome(message.status, status)) {
    throw new ShopError({ code: 'message_cannot_change', status: message.status });
  }
  await tx
    .updateTable('messages')
    .set({
      status,
      read_at: sql<Date>`coalesce(read_at, now())`,
      ...(message.status === 'spam' && { doubt: null }),
    })
    .where('id', '=', id)
    .execute();
  if (message.status === 'spam' && message.doubt !== null) {
    await confirmMessage(tx, id, { quoting: false });
  }
  await writeAudit(tx, actor, 'message.set_status', `message/${id}`, {
    from: message.status,
    to: status,
  });
}
