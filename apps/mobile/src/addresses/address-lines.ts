import type { Country } from '@stockroom/client/calls/shapes';

interface WrittenAddress {
  name: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  region?: string | null | undefined;
  postcode: string;
  country: string;
  phone?: string | null | undefined;
}

/**
 * As it is written on a parcel, the name first. The country's name is the shop's: not every phone knows
 * those of all countries by itself.
 */
export function addressLines(
  address: WrittenAddress,
  countries: readonly Country[] | undefined,
): string[] {
  const { name, line1, line2, city, region, postcode, country, phone } = address;
  const place = [city, postcode].filter(Boolean).join(' ');
  const land = countries?.find(({ code }) => code === country)?.name ?? country;
  return [name, line1, line2, place, region, land, phone].filter((line): line is string =>
    Boolean(line),
  );
}
