import type { SavedAddress } from '@stockroom/client/calls/shapes';

type Address = Pick<SavedAddress, 'name' | 'line1' | 'city' | 'postcode' | 'country'> & {
  line2?: string | null | undefined;
  region?: string | null | undefined;
  phone?: string | null | undefined;
};

const countries = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** As it is written on a parcel, the name first. */
export function addressLines(address: Address): string[] {
  const { name, line1, line2, city, region, postcode, country, phone } = address;
  const place = [city, postcode].filter(Boolean).join(' ');
  const lines = [name, line1, line2, place, region, countries.of(country) ?? country, phone];
  return lines.filter((line): line is string => Boolean(line));
}
