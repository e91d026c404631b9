import { randomUUID } from 'node:crypto';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { enqueue } from '../jobs/enqueue.ts';
import type { Mail } from './mail.ts';

/**
 * Commits 'send this' with its cause: the row, and the job that will write and send it. Safe to
 * repeat: a cause has one mail of each kind.
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const row = await tx
    .insertInto('mails')
    .values({
      // Of the shop's own domain, as filters against spam expect it.
      message_id: sql<string>`${randomUUID()} || '@' || coalesce((
        select split_part(email, '@', 2) from shop), 'stockroom.invalid')`,
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
