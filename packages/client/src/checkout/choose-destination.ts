import type { Country, SavedAddress } from '../calls/shapes.ts';

/** Where somebody has said that it shall go, as far as they have said it. */
export interface WantedDestination {
  country?: string | undefined;
  /** One of the account's saved addresses, or 'new' for none of them. */
  address?: string | undefined;
}

/**
 * The saved address that it goes to: the one asked for, else the default, if the shop sends there.
 * Undefined for one that is still to be typed.
 */
export function chooseAddress(
  wanted: WantedDestination,
  saved: readonly SavedAddress[],
  countries: readonly Country[],
): SavedAddress | undefined {
  const possible = saved.filter(({ country }) => countries.some(({ code }) => code === country));
  if (wanted.address === 'new') return undefined;
  // A country that was asked for without an address is for one that is typed.
  const first = wanted.country === undefined ? possible[0] : undefined;
  return possible.find(({ id }) => id === wanted.address) ?? first;
}

/** Where most of this shop's customers live. */
const home = 'GB';

/** The country asked for, or the likeliest of those that the shop sends to. */
export function chooseCountry(wanted: WantedDestination, countries: readonly Country[]): string {
  for (const code of [wanted.country, home]) {
    if (countries.some((country) => country.code === code)) return code ?? home;
  }
  return countries[0]?.code ?? home;
}
