import type { Address, AddressProblem } from '@stockroom/contract/address';
import { ShopError } from '../shop-error.ts';
import { describeAddressForm } from './address-form.ts';
import { readCountryFacts } from './country-facts.ts';

/**
 * Holds an address to what its country asks for, and tidies what every postman would read the same.
 * Lenient wherever the data may be wrong or late: a region that is not in its list is kept as it is
 * typed, parts that a country does not have are kept, too, and a postcode may be written with or without
 * its spaces and hyphens, and after the country's letters ('D-10115').
 * @throws address_not_valid
 */
export function checkAddress(address: Address): Address {
  const { fields } = describeAddressForm(address.country);
  const problems: AddressProblem[] = [];
  const tidy = { ...address };
  for (const field of fields) {
    if (field.name === 'city' && field.required && address.city === '') {
      problems.push({ field: 'city', why: 'missing', kind: field.kind });
    }
    if (field.name === 'region') {
      const { options, kind } = field;
      tidy.region = options.find((each) => means(each, address.region))?.value ?? address.region;
      if (field.required && !address.region)
        problems.push({ field: 'region', why: 'missing', kind });
    }
    if (field.name === 'postcode') {
      const { kind, example } = field;
      tidy.postcode = tidyPostcode(address);
      const why = whatIsWrong(tidy, field.required);
      if (why) problems.push({ field: 'postcode', why, kind, example });
    }
  }
  if (problems.length > 0) throw new ShopError({ code: 'address_not_valid', problems });
  return tidy;
}

function means(option: { value: string; label: string }, typed: string | undefined): boolean {
  const text = typed?.toLowerCase();
  return option.value.toLowerCase() === text || option.label.toLowerCase() === text;
}

/** No country writes small letters in its postcodes; a British one without its space gets it back. */
function tidyPostcode({ country, postcode }: Address): string {
  const text = postcode.toUpperCase();
  if (country !== 'GB') return text;
  return /^[A-Z]{1,2}\d[\dA-Z]?\d[A-Z]{2}$/.test(text)
    ? `${text.slice(0, -3)} ${text.slice(-3)}`
    : text;
}

function whatIsWrong(
  { country, postcode }: Address,
  required: boolean,
): 'missing' | 'unlike' | undefined {
  if (postcode === '') return required ? 'missing' : undefined;
  const { zip } = readCountryFacts(country);
  if (zip === undefined) return undefined;
  const pattern = new RegExp(`^(?:${withoutSeparators(zip)})$`);
  const bare = postcode.replaceAll(/[\s-]/g, '');
  // 'D-10115', 'CH-8001': by the letters that cars carry, as people have long written it.
  const national = bare.replace(/^[A-Z]{1,3}(?=\d)/, '');
  return pattern.test(bare) || pattern.test(national) ? undefined : 'unlike';
}

/** The pattern for a postcode without spaces and hyphens; sets of characters stay as they are. */
function withoutSeparators(pattern: string): string {
  return pattern.replaceAll(/\[[^\]]*\]\??|\\?[ -]\??/g, (part) => {
    if (!part.startsWith('[')) return '';
    return /^\[[ \\-]*\]/.test(part) ? '' : part;
  });
}
