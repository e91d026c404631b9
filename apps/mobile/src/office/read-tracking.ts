import { issuesOf } from '@stockroom/client/calls/refusal-of';
import { trackingProblemWords } from '@stockroom/client/words/tracking-words';
import { carriers } from '@stockroom/contract/carriers';
import type { ShipmentInput } from '@stockroom/contract/shipments';
import type { FormRefusal, Values } from '../forms/use-form.ts';

export type TrackingPart = 'carrier' | 'trackingNumber' | 'trackingUrl';
export const trackingParts: TrackingPart[] = ['carrier', 'trackingNumber', 'trackingUrl'];

/** What a form says of how an order travels. A link that is not shown, as its carrier is known, is not meant. */
export function readTracking(values: Values<TrackingPart>): Omit<ShipmentInput, 'number'> {
  const carrier = carriers.find((each) => each === values.carrier);
  // As the shop will keep it: who is asked whether it is right sees that.
  const trackingNumber = values.trackingNumber.replaceAll(/\s/g, '').toUpperCase();
  const trackingUrl = carrier === 'other' ? values.trackingUrl.trim() : '';
  return {
    ...(carrier !== undefined && { carrier }),
    ...(trackingNumber !== '' && { trackingNumber }),
    ...(trackingUrl !== '' && { trackingUrl }),
  };
}

/** A number says nothing without its carrier. */
export function checkTracking(values: Values<TrackingPart>) {
  const { carrier, trackingNumber } = readTracking(values);
  const isUnnamed = trackingNumber !== undefined && carrier === undefined;
  return { carrier: isUnnamed ? trackingProblemWords.carrier : undefined };
}

/** Of an input that was not taken, which fields could not be meant. */
export function explainTracking(error: unknown): FormRefusal<TrackingPart> | undefined {
  const wrong = issuesOf(error).map(({ path }) => path[0]);
  const parts = trackingParts.filter((part) => wrong.includes(part));
  if (parts.length === 0) return undefined;
  return { wrongs: Object.fromEntries(parts.map((part) => [part, trackingProblemWords[part]])) };
}
