import type { Tx } from '@stockroom/db/db';
import { queueMail } from '../mail/queue-mail.ts';
import { readShop } from '../shop/read-shop.ts';

/** Sends the shop what somebody wrote. Answered from a mail program, it goes to whoever wrote it. */
export async function tellOwner(tx: Tx, id: string): Promise<void> {
  const shop = await readShop(tx);
  const message = await tx
    .selectFrom('messages')
    .select(['name', 'email', 'body', 'order_number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await queueMail(tx, {
    kind: 'owner_new_message',
    to: shop.email,
    cause: `message/${id}`,
    replyTo: message.email,
    data: {
      shopName: shop.name,
      name: message.name,
      email: message.email,
      body: message.body,
      orderNumber: message.order_number,
      path: `/office/messages/${id}`,
    },
  });
}
