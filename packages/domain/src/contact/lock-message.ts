import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';

/** For staff who change it: one after the other. @throws not_found */
export async function lockMessage(tx: Tx, id: string) {
  const message = await tx
    .selectFrom('messages')
    .select([
      'id',
      'name',
      'email',
      'body',
      'status',
      'doubt',
      'order_number as orderNumber',
      'thread_id as threadId',
      'confirmation_mail_id as confirmationMailId',
      'account_id as accountId',
      'created_at as createdAt',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!message) throw new ShopError({ code: 'not_found', what: 'message' });
  return message;
}
