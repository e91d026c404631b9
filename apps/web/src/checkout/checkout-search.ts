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
