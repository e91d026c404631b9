import type { Tx } from '@stockroom/db/db';
import { enqueue } from '../jobs/enqueue.ts';
import { isErased } from '../privacy/erased-email.ts';
import type { Mail } from './mail.ts';
import { newMessageId } from './new-message-id.ts';

/**
 * Commits 'send this' with its cause: the row, and the job that will write and send it. Safe to
 * repeat: a cause has one mail of each kind, whose id is returned. What would go to somebody who has been
 * erased goes nowhere.
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<string> {
  const cause = `${mail.cause}/${mail.kind}`;
  const row = await tx
    .insertInto('mails')
    .values({
      message_id: mail.messageId ?? newMessageId(),
      cause,
      kind: mail.kind,
      recipient: mail.to,
      reply_to: mail.replyTo ?? null,
      thread: JSON.stringify(mail.thread ?? []),
      data: JSON.stringify(mail.data),
      order_id: mail.orderId ?? null,
      account_id: mail.accountId ?? null,
      ...(isErased(mail.to) && { status: 'kept' as const }),
      erase_when_settled: mail.eraseWhenSettled ?? false,
    })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) {
    if (!isErased(mail.to)) await enqueue(tx, 'mail.send', { mailId: row.id });
    return row.id;
  }
  const earlier = tx.selectFrom('mails').select('id').where('cause', '=', cause);
  return (await earlier.executeTakeFirstOrThrow()).id;
}
