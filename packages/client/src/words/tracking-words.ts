import { carrierNames } from '@stockroom/contract/carrier-names';
import type { OrderStatus } from '@stockroom/contract/orders';
import type { Order } from '../calls/shapes.ts';

/** How an order travels: 'With Royal Mail, AB123456789GB'. */
export function shipmentWords({
  carrier,
  trackingNumber,
}: Pick<NonNullable<Order['shipment']>, 'carrier' | 'trackingNumber'>): string {
  if (carrier === null) return 'Without tracking';
  const name = carrier === 'other' ? 'a carrier' : carrierNames[carrier];
  return trackingNumber === null ? `With ${name}` : `With ${name}, ${trackingNumber}`;
}

/** Orders by what staff have to do with them. */
export const orderTaskWords = {
  paid: 'To pack',
  packed: 'To ship',
  shipped: 'Shipped',
  awaiting_payment: 'Waiting for payment',
  cancelled: 'Cancelled',
  expired: 'Not paid in time',
} satisfies Record<OrderStatus, string>;

/** What is wrong with a field of the tracking, by its name in `office.orders.ship`. */
export const trackingProblemWords = {
  carrier: 'Which carrier is this number of?',
  trackingNumber: 'A tracking number has 4 to 40 letters, digits and hyphens.',
  trackingUrl: 'A link begins with https:// and leads to the carrier’s page.',
};
