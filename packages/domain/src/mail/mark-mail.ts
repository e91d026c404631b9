import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { eraseSettledMail } from '../privacy/erase-settled-mail.ts';

/** An attempt, as `claimMail` numbered it. */
export interface MailAttempt {
  id: string;
  attempt: number;
}

/** A mail server has taken it. True even if we had given it up meanwhile: it is on its way. */
export async function markSent(tx: Tx, { id }: { id: string }): Promise<void> {
  await tx
    .updateTable('mails')
    .set({
      status: 'sent',
      sent_at: sql<Date>`clock_timestamp()`,
      sending_until: null,
      last_error: null,
    })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'failed'])
    .execute();
  await eraseSettledMail(tx, { id });
}

/** There is no mail server: the office is where it can be read. */
export async function markKept(tx: Tx, attempt: MailAttempt): Promise<void> {
  await ofThisAttempt(tx, attempt)
    .set({ status: 'kept', sending_until: null, last_error: null })
    .execute();
  await eraseSettledMail(tx, attempt);
}

/** This attempt did not do it, and another will follow. `error` is a sentence for staff. */
export async function markDelayed(
  tx: Tx,
  { error, ...attempt }: MailAttempt & { error: string },
): Promise<void> {
  await ofThisAttempt(tx, attempt).set({ sending_until: null, last_error: error }).execute();
}

/** No attempt will do it. `error` is a sentence for staff. */
export async function markFailed(
  tx: Tx,
  { error, ...attempt }: MailAttempt & { error: string },
): Promise<void> {
  await ofThisAttempt(tx, attempt)
    .set({ status: 'failed', sending_until: null, last_error: error })
    .execute();
  await eraseSettledMail(tx, attempt);
}

/** A worker that was slow must not undo what a later attempt has reached. */
function ofThisAttempt(tx: Tx, { id, attempt }: MailAttempt) {
  return tx
    .updateTable('mails')
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where('attempts', '=', attempt);
}
