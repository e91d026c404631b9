import type { MailKind } from '@stockroom/contract/mail';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** A mail that this worker, and no other, may send now. */
export interface ClaimedMail {
  id: string;
  messageId: string;
  kind: MailKind;
  recipient: string;
  /** Where an answer goes; null: to the shop. */
  replyTo: string | null;
  /** Message ids of the mails that it follows, the first first. */
  thread: string[];
  data: unknown;
  /** What was written at an earlier attempt. */
  written: { subject: string; html: string; text: string } | null;
  /** The number of this attempt. What comes of an older one changes the mail no more. */
  attempt: number;
}

/**
 * Longer than a worker may talk to the mail server, shorter than it takes the queue to give the job of
 * a dead worker to another one (`expireInSeconds`).
 */
export const claimSeconds = 90;

/**
 * Two workers may hold a job for one mail: the queue gives a slow one's job away, and staff send again.
 * One conditional UPDATE decides between them: the second waits for the first one's commit, sees the
 * claim and is told 'busy'. It is a claim and not a row lock, because no transaction may stay open
 * while we talk to the mail server; and it ends by the clock, because a worker may die.
 *
 * 'settled': nothing is left to do, or there is no such mail.
 */
export async function claimMail(
  tx: Tx,
  { id }: { id: string },
): Promise<ClaimedMail | 'busy' | 'settled'> {
  const row = await tx
    .updateTable('mails')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      sending_until: sql<Date>`clock_timestamp() + make_interval(secs => ${claimSeconds})`,
    }))
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where((eb) =>
      eb.or([
        eb('sending_until', 'is', null),
        eb('sending_until', '<', sql<Date>`clock_timestamp()`),
      ]),
    )
    .returning([
      'id',
      'message_id as messageId',
      'kind',
      'recipient',
      'reply_to as replyTo',
      'thread',
      'data',
      'subject',
      'html',
      'text',
      'attempts as attempt',
    ])
    .executeTakeFirst();
  if (row) {
    const { subject, html, text, ...mail } = row;
    const written =
      subject === null || html === null || text === null ? null : { subject, html, text };
    return { ...mail, written };
  }
  const queued = await tx
    .selectFrom('mails')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .executeTakeFirst();
  return queued ? 'busy' : 'settled';
}
