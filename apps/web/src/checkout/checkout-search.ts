import type { Country, SavedAddress } from '@stockroom/client/calls/shapes';
import { onlyMeant } from '../only-meant.ts';

/** The address of `/checkout`: where to and how, so that a form without scripts can choose it. */
export interface CheckoutSearch {
  country?: string;
  shipping?: string;
  /** One of the account's saved addresses, or 'new' for none of them. */
  address?: string;
}

export function readCheckoutSearch(raw: Record<string, unknown>): CheckoutSearch {
  const { country, shipping, address } = raw;
  return onlyMeant(raw, {
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    ...(typeof shipping === 'string' && /^[1-9]\d{0,17}$/.test(shipping) && { shipping }),
    ...(typeof address === 'string' && /^(?:new|[1-9]\d{0,17})$/.test(address) && { address }),
  });
}

/**
 * The saved address that it goes to: the one asked for, else the default, if the shop sends there.
 * Undefined for one that is still to be typed.
 */
export function chooseAddress(
  search: CheckoutSearch,
  saved: SavedAddress[],
  countries: Country[],
): SavedAddress | undefined {
  const possible = saved.filter(({ country }) => countries.some(({ code }) => code === country));
  if (search.address === 'new') return undefined;
  // A country that was asked for without an address is for one that is typed.
  const first = search.country === undefined ? possible[0] : undefined;
  return possible.find(({ id }) => id === search.address) ?? first;
}

/** Where most of this shop's customers live. */
const home = 'GB';

/** The country asked for, or the likeliest of those that the shop sends to. */
export function chooseCountry(search: CheckoutSearch, countries: Country[]): string {
  for (const code of [search.country, home]) {
    if (countries.some((country) => country.code === code)) return code ?? home;
  }
  return countries[0]?.code ?? home;
}
