import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { readShop } from '../shop/read-shop.ts';
import { changeOrderStatus } from './change-status.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderMailData } from './order-mail-data.ts';

/**
 * The order is paid: its state, and the mails to the customer and the owner. Stock is already
 * held; whoever revives an expired order reserves it again first and says so.
 * @throws order_cannot_change
 */
export async function markPaid(
  tx: Tx,
  order: LockedOrder,
  by: { actor: Actor; revived: boolean },
): Promise<LockedOrder> {
  const paid = await changeOrderStatus(tx, order, 'paid', {
    actor: by.actor,
    kind: by.revived ? 'revived' : 'paid',
  });
  const data = await orderMailData(tx, order.id);
  const shop = await readShop(tx);
  const cause = `order/${order.id}/paid`;
  await queueMail(tx, { kind: 'order_confirmed', to: order.email, cause, orderId: order.id, data });
  await queueMail(tx, {
    kind: 'owner_new_order',
    to: shop.email,
    cause,
    orderId: order.id,
    data: { ...data, revived: by.revived },
  });
  return paid;
}
