import { carriers } from '@stockroom/contract/carriers';
import type { ShipmentInput } from '@stockroom/contract/shipments';

/** What a form says of how an order travels. A link that is hidden, as its carrier is known, is not meant. */
export function readTracking(text: (name: string) => string): Omit<ShipmentInput, 'number'> {
  const carrier = carriers.find((each) => each === text('carrier'));
  // As the shop will keep it: who is asked whether it is right sees that.
  const trackingNumber = text('trackingNumber').replaceAll(/\s/g, '').toUpperCase();
  const trackingUrl = carrier === 'other' ? text('trackingUrl').trim() : '';
  return {
    ...(carrier !== undefined && { carrier }),
    ...(trackingNumber !== '' && { trackingNumber }),
    ...(trackingUrl !== '' && { trackingUrl }),
  };
}
