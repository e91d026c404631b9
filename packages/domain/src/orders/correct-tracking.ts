import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { lockOrder } from './lock-order.ts';
import { type GivenTracking, isSameTracking, readTracking, trackingOf } from './shipment.ts';
import { tellShipped } from './tell-shipped.ts';
import { writeOrderEvent } from './write-order-event.ts';

/**
 * A shipped order travels otherwise than was typed: its customer, who has the wrong way to follow it,
 * gets a mail with the right one. What stood there before is in the audit. As it is already: nothing.
 * @throws not_found, order_cannot_change
 */
export async function correctTracking(
  tx: Tx,
  actor: Actor,
  order: { id: string },
  given: GivenTracking,
): Promise<void> {
  const locked = await lockOrder(tx, order);
  if (!locked) throw new ShopError({ code: 'not_found', what: 'order' });
  const earlier = await readTracking(tx, locked.id);
  // Who and where it was for is forgotten: nothing of it is written down anew.
  if (!earlier || locked.erasedAt !== null) {
    throw new ShopError({ code: 'order_cannot_change', status: locked.status });
  }
  const tracking = trackingOf(given);
  if (isSameTracking(earlier, tracking)) return;
  await tx
    .updateTable('shipments')
    .set({
      carrier: tracking.carrier,
      tracking_number: tracking.trackingNumber,
      tracking_url: tracking.trackingUrl,
    })
    .where('order_id', '=', locked.id)
    .execute();
  const eventId = await writeOrderEvent(tx, {
    orderId: locked.id,
    actor,
    kind: 'tracking_corrected',
    from: 'shipped',
    to: 'shipped',
  });
  await writeAudit(tx, actor, 'order.correct_tracking', `order/${locked.id}`, {
    from: earlier,
    to: tracking,
  });
  // Of each correction its own: the customer may need to hear of a second one.
  const cause = `order/${locked.id}/tracking/${eventId}`;
  await tellShipped(tx, locked, { cause, corrected: true });
}
