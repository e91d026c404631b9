import type { Tx } from '@stockroom/db/db';
import { queueMail } from '../mail/queue-mail.ts';
import { readShop } from '../shop/read-shop.ts';

/**
 * Tells the sender by mail that we have their message. Anybody can type anybody's address into the
 * form, so the mail carries no word of theirs; `quoting`, where the address is known to be their own,
 * it has the message in it. Safe to repeat. Says whether a mail goes out.
 */
export async function confirmMessage(
  tx: Tx,
  id: string,
  { quoting }: { quoting: boolean },
): Promise<boolean> {
  const shop = await readShop(tx);
  const message = await tx
    .selectFrom('messages')
    .select(['email', 'body', 'thread_id', 'order_number', 'account_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  // The shop would be writing to itself, and hears of the message anyway.
  if (message.email === shop.email.toLowerCase()) return false;
  const mailId = await queueMail(tx, {
    kind: 'message_received',
    to: message.email,
    cause: `message/${id}`,
    messageId: message.thread_id,
    data: {
      shopName: shop.name,
      orderNumber: message.order_number,
      quote: quoting ? message.body : null,
    },
    ...(message.account_id !== null && { accountId: message.account_id }),
  });
  await tx
    .updateTable('messages')
    .set({ confirmation_mail_id: mailId })
    .where('id', '=', id)
    .where('confirmation_mail_id', 'is', null)
    .execute();
  return true;
}
