import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { changeOrderStatus } from './change-status.ts';
import { lockOrder } from './lock-order.ts';
import { orderStock } from './order-stock.ts';
import { takeStock } from './reserve-stock.ts';
import { type GivenTracking, isSameTracking, readTracking, trackingOf } from './shipment.ts';
import { tellShipped } from './tell-shipped.ts';

/**
 * A packed order has left the shop: its pieces are no longer on hand nor reserved, and its customer
 * gets a mail with the way to follow it. Safe to repeat: the same tracking once more changes nothing;
 * another is refused, so that of two people who ship one order neither overwrites the other unseen.
 * `correctTracking` does that on purpose.
 * @throws not_found, order_cannot_change, shipped_otherwise
 */
export async function shipOrder(
  tx: Tx,
  actor: Actor,
  order: { id: string },
  given: GivenTracking,
): Promise<void> {
  const locked = await lockOrder(tx, order);
  if (!locked) throw new ShopError({ code: 'not_found', what: 'order' });
  const tracking = trackingOf(given);
  if (locked.status === 'shipped') {
    const earlier = await readTracking(tx, locked.id);
    if (earlier && isSameTracking(earlier, tracking)) return;
    throw new ShopError({ code: 'shipped_otherwise' });
  }
  const shipped = await changeOrderStatus(tx, locked, 'shipped', { actor, kind: 'shipped' });
  await tx
    .insertInto('shipments')
    .values({
      order_id: locked.id,
      carrier: tracking.carrier,
      tracking_number: tracking.trackingNumber,
      tracking_url: tracking.trackingUrl,
    })
    .execute();
  await takeStock(tx, await orderStock(tx, locked.id));
  await writeAudit(tx, actor, 'order.ship', `order/${locked.id}`, { ...tracking });
  await tellShipped(tx, shipped, { cause: `order/${locked.id}/shipped`, corrected: false });
}
