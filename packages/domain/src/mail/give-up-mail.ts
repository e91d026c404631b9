import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { eraseSettledMail } from '../privacy/erase-settled-mail.ts';

/** The queue has run out of attempts, perhaps because workers died: staff see it and can send again. */
export async function giveUpMail(tx: Tx, { id }: { id: string }): Promise<void> {
  await tx
    .updateTable('mails')
    .set({
      status: 'failed',
      sending_until: null,
      last_error: sql<string>`coalesce(last_error, 'It was tried many times and never came through.')`,
    })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .execute();
  await eraseSettledMail(tx, { id });
}
