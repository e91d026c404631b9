import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { writeAudit } from '../office/write-audit.ts';
import { isErased } from '../privacy/erased-email.ts';
import { ShopError } from '../shop-error.ts';

/**
 * Queues a mail anew, as it was written and under the same message id, so that a mailbox which has it
 * already can tell. @throws not_found, mail_cannot_be_sent_again: it is still on its way, or was erased
 */
export async function sendAgain(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  const mail = await tx
    .selectFrom('mails')
    .select(['status', 'recipient', 'sent_at as sentAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!mail) throw new ShopError({ code: 'not_found', what: 'mail' });
  if (mail.status === 'queued' || isErased(mail.recipient))
    throw new ShopError({ code: 'mail_cannot_be_sent_again' });
  await tx
    .updateTable('mails')
    .set({ status: 'queued', sent_at: null, sending_until: null, last_error: null })
    .where('id', '=', id)
    .execute();
  await enqueue(tx, 'mail.send', { mailId: id });
  await writeAudit(tx, actor, 'mail.send_again', `mail/${id}`, {
    recipient: mail.recipient,
    was: mail.status,
    // The row forgets it now.
    ...(mail.sentAt ? { sentAt: mail.sentAt.toISOString() } : {}),
  });
}
