import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { changeOrderStatus } from './change-status.ts';
import { lockOrder } from './lock-order.ts';

/**
 * It was marked as packed by mistake, or something has to come out again: it is paid and waits, as
 * before. Nothing was promised or taken in between, so nothing has to be given back. An order that was
 * not packed yet stays as it is.
 * @throws not_found, order_cannot_change
 */
export async function unpackOrder(tx: Tx, actor: Actor, order: { id: string }): Promise<void> {
  const locked = await lockOrder(tx, order);
  if (!locked) throw new ShopError({ code: 'not_found', what: 'order' });
  if (locked.status === 'paid') return;
  // An order whose time is over may become paid as well, but by money alone.
  if (locked.status !== 'packed') {
    throw new ShopError({ code: 'order_cannot_change', status: locked.status });
  }
  await changeOrderStatus(tx, locked, 'paid', { actor, kind: 'unpacked' });
  await writeAudit(tx, actor, 'order.unpack', `order/${locked.id}`);
}
