import type { Tx } from '@stockroom/db/db';
import { eraseMails } from './erase-rows.ts';

/** After a mail has gone out, was kept, or never will: if its person has left, it goes as well. */
export async function eraseSettledMail(tx: Tx, { id }: { id: string }): Promise<void> {
  const due = await tx
    .selectFrom('mails')
    .select('id')
    .where('id', '=', id)
    .where('erase_when_settled', '=', true)
    .where('status', '<>', 'queued')
    .executeTakeFirst();
  if (due) await eraseMails(tx, [id]);
}
