import type { Tx } from '@stockroom/db/db';

/** A mail is written once: every attempt, and the office, shows the same words. */
export async function keepWritten(
  tx: Tx,
  mail: { id: string; subject: string; html: string; text: string },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ subject: mail.subject, html: mail.html, text: mail.text })
    .where('id', '=', mail.id)
    .where('subject', 'is', null)
    .execute();
}
