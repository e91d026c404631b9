import type {
  AddressFormField,
  CityKind,
  PostcodeKind,
  RegionKind,
} from '@stockroom/contract/address';
import { type CountryFacts, readCountryFacts } from './country-facts.ts';

/** The parts of a country's addresses, in the order in which they are written there. */
export interface AddressForm {
  country: string;
  fields: AddressFormField[];
}

/** What a form for an address in that country asks for. Name, country and telephone come besides. */
export function describeAddressForm(country: string): AddressForm {
  const facts = readCountryFacts(country);
  const required = (part: string) => facts.require.includes(part);
  const fields: AddressFormField[] = [];
  for (const [, part] of (facts.lfmt ?? facts.fmt).matchAll(/%([ACSZ])/g)) {
    if (part === 'A') {
      fields.push({ name: 'line1', required: true }, { name: 'line2', required: false });
    } else if (part === 'C') {
      fields.push({ name: 'city', required: required('C'), kind: cityKind(facts) });
    } else if (part === 'S') {
      const options = regionsOf(country, facts);
      fields.push({ name: 'region', required: required('S'), kind: regionKind(facts), options });
    } else if (part === 'Z') {
      fields.push({
        name: 'postcode',
        required: required('Z'),
        kind: postcodeKind(country, facts),
        example: facts.zipex.split(',')[0] || null,
      });
    }
  }
  return { country, fields };
}

/** Where the post writes a region's letters and not its name. */
const writtenShort = new Set(['AU', 'CA', 'IT', 'US']);

function regionsOf(country: string, facts: CountryFacts): { value: string; label: string }[] {
  return facts.sub_regions.map(({ key, name }) => {
    const label = name.latin ?? (/\p{Script=Latin}/u.test(name.default) ? name.default : key);
    return { value: writtenShort.has(country) ? key : label, label };
  });
}

function cityKind({ locality_name_type: kind }: CountryFacts): CityKind {
  return kind === 'post_town' || kind === 'suburb' || kind === 'district' ? kind : 'city';
}

const regionKinds: readonly RegionKind[] = [
  'area',
  'county',
  'department',
  'district',
  'do_si',
  'emirate',
  'island',
  'oblast',
  'parish',
  'prefecture',
  'province',
  'state',
];

function regionKind({ state_name_type: kind }: CountryFacts): RegionKind {
  return regionKinds.find((each) => each === kind) ?? 'region';
}

function postcodeKind(country: string, { zip_name_type: kind }: CountryFacts): PostcodeKind {
  if (kind === 'zip' || kind === 'eircode' || kind === 'pin') return kind;
  return country === 'CA' ? 'postal' : 'postcode';
}
