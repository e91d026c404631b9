import type { Role } from '@stockroom/contract/account';
import { secretKinds } from '@stockroom/contract/mail';
import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { mailCardColumns, type MailCard } from './list-mails.ts';

export interface MailDetail extends MailCard {
  messageId: string;
  /** Null until the job has written it, and where `hidden` says why. */
  html: string | null;
  text: string | null;
  /** `secret_link`: whoever reads it could sign in as its recipient, so only an owner may. */
  hidden: 'secret_link' | null;
}

/**
 * A link to set a password opens the account it is for, so staff could make themselves owners by asking
 * for the owner's. An owner may read it: in a shop without a mail server the office is the only place
 * where anybody can, and an owner may do everything anyway. @throws not_found
 */
export async function findMail(
  db: Db,
  reader: { role: Role },
  { id }: { id: string },
): Promise<MailDetail> {
  const row = await db
    .selectFrom('mails as m')
    .leftJoin('orders as o', 'o.id', 'm.order_id')
    .select([...mailCardColumns, 'm.message_id as messageId', 'm.html', 'm.text'])
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'mail' });
  if (secretKinds.includes(row.kind) && reader.role !== 'owner') {
    return { ...row, html: null, text: null, hidden: 'secret_link' };
  }
  return { ...row, hidden: null };
}
