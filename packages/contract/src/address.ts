import { z } from 'zod';
import { oneLine } from './one-line.ts';

export const countryCode = z.string().regex(/^[A-Z]{2}$/);

const line = oneLine.min(1).max(200);
const optionalLine = oneLine
  .max(200)
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/**
 * Where an order goes. `country` is ISO 3166-1 alpha-2, one that the shop sends to. Which parts an
 * address there has, and must have, is the country's own: `checkAddress` in the domain holds it to that.
 */
export const address = z.object({
  name: line,
  line1: line,
  line2: optionalLine,
  city: oneLine.max(200).default(''),
  region: optionalLine,
  postcode: oneLine.max(20).default(''),
  country: countryCode,
  phone: oneLine
    .max(30)
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
});
export type Address = z.infer<typeof address>;

/** What a country calls its regions, its towns and its postcodes; clients have the words. */
export type RegionKind =
  | 'region'
  | 'province'
  | 'state'
  | 'county'
  | 'prefecture'
  | 'area'
  | 'department'
  | 'district'
  | 'parish'
  | 'island'
  | 'emirate'
  | 'oblast'
  | 'do_si';
export type CityKind = 'city' | 'post_town' | 'suburb' | 'district';
export type PostcodeKind = 'postcode' | 'postal' | 'zip' | 'eircode' | 'pin';

/** One field of a country's address form, in the order in which it is written there. */
export type AddressFormField =
  | { name: 'line1' | 'line2'; required: boolean }
  | { name: 'city'; required: boolean; kind: CityKind }
  | {
      name: 'region';
      required: boolean;
      kind: RegionKind;
      /** All there are; empty where anything may be typed. `value` is what stands in the address. */
      options: { value: string; label: string }[];
    }
  | { name: 'postcode'; required: boolean; kind: PostcodeKind; example: string | null };

/** What keeps an address from being one of its country. */
export type AddressProblem =
  | { field: 'city'; why: 'missing'; kind: CityKind }
  | { field: 'region'; why: 'missing'; kind: RegionKind }
  | { field: 'postcode'; why: 'missing' | 'unlike'; kind: PostcodeKind; example: string | null };
