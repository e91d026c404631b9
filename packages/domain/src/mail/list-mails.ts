import type { MailKind } from '@stockroom/contract/mail';
import type { MailStatus } from '@stockroom/contract/office';
import type { Db } from '@stockroom/db/db';
import { decodeCursor, encodeCursor } from '../cursor.ts';

export interface MailCard {
  id: string;
  kind: MailKind;
  recipient: string;
  /** Null until the job has written it. */
  subject: string | null;
  status: MailStatus;
  attempts: number;
  /** A sentence about the last attempt that failed. */
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  orderNumber: string | null;
}

export interface MailPage {
  items: MailCard[];
  nextCursor: string | null;
}

/** Of `mails as m`, and of the order that it is about, if any: `orders as o`. */
export const mailCardColumns = [
  'm.id',
  'm.kind',
  'm.recipient',
  'm.subject',
  'm.status',
  'm.attempts',
  'm.last_error as lastError',
  'm.created_at as createdAt',
  'm.sent_at as sentAt',
  'o.number as orderNumber',
] as const;

/** The newest first. */
export async function listMails(
  db: Db,
  input: { limit: number; cursor?: string | undefined; status?: MailStatus | undefined },
): Promise<MailPage> {
  const list = ['mails', input.status];
  let query = db
    .selectFrom('mails as m')
    .leftJoin('orders as o', 'o.id', 'm.order_id')
    .select(mailCardColumns)
    .orderBy('m.id', 'desc')
    // One more than asked tells whether there is a next page.
    .limit(input.limit + 1);
  if (input.status !== undefined) query = query.where('m.status', '=', input.status);
  const after = decodeCursor(list, input.cursor);
  if (after) query = query.where('m.id', '<', after.id);

  const rows = await query.execute();
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor(list, { keys: [], id: last.id }) : null };
}
