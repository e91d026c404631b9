import { type Carrier, type Tracking, trackingLink } from '@stockroom/contract/carriers';
import type { ShipmentInput } from '@stockroom/contract/shipments';
import type { Db } from '@stockroom/db/db';

/** How an order travels, as its customer and staff may read it. */
export interface Shipment {
  /** Null: without tracking, by letter post or by hand. */
  carrier: Carrier | null;
  trackingNumber: string | null;
  /** Where it can be followed: the carrier's page for the number, or the link that staff gave. */
  trackingUrl: string | null;
  shippedAt: Date;
}

export type GivenTracking = Pick<ShipmentInput, 'carrier' | 'trackingNumber' | 'trackingUrl'>;

/** As it stands in the table. */
export function trackingOf(given: GivenTracking): Tracking {
  return {
    carrier: given.carrier ?? null,
    trackingNumber: given.trackingNumber ?? null,
    trackingUrl: given.trackingUrl ?? null,
  };
}

export function isSameTracking(one: Tracking, other: Tracking): boolean {
  return (
    one.carrier === other.carrier &&
    one.trackingNumber === other.trackingNumber &&
    one.trackingUrl === other.trackingUrl
  );
}

export async function readTracking(db: Db, orderId: string): Promise<Tracking | undefined> {
  return await db
    .selectFrom('shipments')
    .select(['carrier', 'tracking_number as trackingNumber', 'tracking_url as trackingUrl'])
    .where('order_id', '=', orderId)
    .executeTakeFirst();
}

/** From a row of `shipments`, or from one of a join that found none. */
export function shipmentOf(row: {
  carrier: Carrier | null;
  tracking_number: string | null;
  tracking_url: string | null;
  shipped_at: Date | null;
}): Shipment | null {
  if (row.shipped_at === null) return null;
  const { carrier, tracking_number: trackingNumber, tracking_url } = row;
  const trackingUrl = trackingLink({ carrier, trackingNumber, trackingUrl: tracking_url });
  return { carrier, trackingNumber, trackingUrl, shippedAt: row.shipped_at };
}
