import type { Carrier } from './carriers.ts';

/** As the carriers write themselves; for mails and screens. */
export const carrierNames = {
  royal_mail: 'Royal Mail',
  dpd: 'DPD',
  dhl: 'DHL',
  ups: 'UPS',
  fedex: 'FedEx',
  evri: 'Evri',
  parcelforce: 'Parcelforce',
  other: 'Another carrier',
} satisfies Record<Carrier, string>;
