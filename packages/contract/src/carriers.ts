// Apart from the schemas, so that a page which shows a link does not load zod.

export const carriers = [
  'royal_mail',
  'dpd',
  'dhl',
  'ups',
  'fedex',
  'evri',
  'parcelforce',
  'other',
] as const;
export type Carrier = (typeof carriers)[number];

/** What a tracking number has to be put behind; as the carriers' own pages had it in November 2026. */
const pages = {
  royal_mail: 'https://www.royalmail.com/track-your-item#/tracking-results/',
  dpd: 'https://track.dpd.co.uk/parcels/',
  dhl: 'https://www.dhl.com/gb-en/home/tracking.html?tracking-id=',
  ups: 'https://www.ups.com/track?tracknum=',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr=',
  evri: 'https://www.evri.com/track/parcel/',
  parcelforce: 'https://www.parcelforce.com/track-trace?trackNumber=',
} satisfies Record<Exclude<Carrier, 'other'>, string>;

export interface Tracking {
  carrier: Carrier | null;
  trackingNumber: string | null;
  /** Of another carrier than those above. */
  trackingUrl: string | null;
}

/** Where a parcel can be followed; null where it cannot. */
export function trackingLink({ carrier, trackingNumber, trackingUrl }: Tracking): string | null {
  if (carrier === null || carrier === 'other') return trackingUrl;
  return trackingNumber === null ? null : pages[carrier] + encodeURIComponent(trackingNumber);
}
