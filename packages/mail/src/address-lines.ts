import type { OrderMailData } from '@stockroom/contract/mail';

const countries = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** As it is written on a parcel. */
export function addressLines(address: OrderMailData['address']): string[] {
  const { name, line1, line2, city, region, postcode, country } = address;
  const lines = [name, line1, line2, city, region, postcode, countries.of(country)];
  return lines.flatMap((line) => (line ? [line] : []));
}
