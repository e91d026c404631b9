import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { changeOrderStatus } from './change-status.ts';
import { lockOrder } from './lock-order.ts';

/**
 * A paid order is in its box and waits to be sent: from now on its customer cannot call it off by
 * themselves. Packed already, it stays so, and nothing is written.
 * @throws not_found, order_cannot_change
 */
export async function packOrder(tx: Tx, actor: Actor, order: { id: string }): Promise<void> {
  const locked = await lockOrder(tx, order);
  if (!locked) throw new ShopError({ code: 'not_found', what: 'order' });
  if (locked.status === 'packed') return;
  await changeOrderStatus(tx, locked, 'packed', { actor, kind: 'packed' });
  await writeAudit(tx, actor, 'order.pack', `order/${locked.id}`);
}
