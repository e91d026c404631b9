import type { Country } from '@stockroom/client/shapes';
import { onlyMeant } from '../only-meant.ts';

/** The address of `/checkout`: where to and how, so that a form without scripts can choose it. */
export interface CheckoutSearch {
  country?: string;
  shipping?: string;
}

export function readCheckoutSearch(raw: Record<string, unknown>): CheckoutSearch {
  const { country, shipping } = raw;
  return onlyMeant(raw, {
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    ...(typeof shipping === 'string' && /^[1-9]\d{0,17}$/.test(shipping) && { shipping }),
  });
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
