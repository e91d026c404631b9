import { randomUUID } from 'node:crypto';
import type { Tx } from '@stockroom/db/db';
import { enqueue } from '../jobs/enqueue.ts';
import type { Mail } from './mail.ts';

/**
 * Commits 'send this' with its cause: the row, and the job that will write and send it. Safe to
 * repeat: a cause has one mail of each kind to each recipient.
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const row = await tx
    .insertInto('mails')
    .values({
      message_id: `${randomUUID()}@stockroom`,
      cause: `${mail.cause}/${mail.kind}`,
      kind: mail.kind,
      recipient: mail.to,
      data: JSON.stringify(mail.data),
      order_id: mail.orderId ?? null,
      account_id: mail.accountId ?? null,
    })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await enqueue(tx, 'mail.send', { mailId: row.id });
}
