import { trackingLink } from '@stockroom/contract/carriers';
import type { Tx } from '@stockroom/db/db';
import { queueMail } from '../mail/queue-mail.ts';
import type { LockedOrder } from './lock-order.ts';
import { orderMailData } from './order-mail-data.ts';
import { readTracking } from './shipment.ts';

/** The mail that says how an order travels, as its shipment stands now. */
export async function tellShipped(
  tx: Tx,
  order: LockedOrder,
  { cause, corrected }: { cause: string; corrected: boolean },
): Promise<void> {
  const tracking = await readTracking(tx, order.id);
  if (!tracking) throw new Error('A shipped order has its shipment');
  await queueMail(tx, {
    kind: 'order_shipped',
    to: order.email,
    cause,
    orderId: order.id,
    data: {
      ...(await orderMailData(tx, order.id)),
      carrier: tracking.carrier,
      trackingNumber: tracking.trackingNumber,
      trackingUrl: trackingLink(tracking),
      corrected,
    },
  });
}
