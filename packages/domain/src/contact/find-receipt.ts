import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

/** As long as somebody might look at the page that thanks them. */
const knownFor = '1 hour';

/**
 * What a sender is told again when the page that thanks them is loaded anew: the receipt is nowhere but
 * in its address. Null: it is none, or an old one.
 */
export async function findReceipt(
  db: Db,
  { receipt }: { receipt: string },
): Promise<{ confirmationTo: string | null } | null> {
  const message = await db
    .selectFrom('messages')
    .select(['email', 'confirmation_mail_id as mailId'])
    .where('request_id', '=', receipt)
    .where('created_at', '>', sql<Date>`now() - ${knownFor}::interval`)
    .executeTakeFirst();
  if (!message) return null;
  return { confirmationTo: message.mailId === null ? null : message.email };
}
