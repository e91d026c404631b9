import { onlyMeant } from '../only-meant.ts';

/** The address of `/account/addresses`: which form stands on it, if any, and for which country. */
export interface AddressesSearch {
  add?: '1';
  /** The id of the address that is being changed. */
  edit?: string;
  country?: string;
  /** Something was saved, and is said. */
  saved?: '1';
}

export function readAddressesSearch(raw: Record<string, unknown>): AddressesSearch {
  const { edit, country } = raw;
  return onlyMeant(raw, {
    ...(raw['add'] === '1' && { add: '1' as const }),
    ...(typeof edit === 'string' && /^[1-9]\d{0,17}$/.test(edit) && { edit }),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    ...(raw['saved'] === '1' && { saved: '1' as const }),
  });
}
