import type {
  AddressFormField,
  AddressProblem,
  CityKind,
  PostcodeKind,
  RegionKind,
} from '@stockroom/contract/address';

const cities = {
  city: 'Town or city',
  post_town: 'Town or city',
  suburb: 'Suburb or town',
  district: 'District',
} satisfies Record<CityKind, string>;

const regions = {
  region: 'Region',
  province: 'Province',
  state: 'State',
  county: 'County',
  prefecture: 'Prefecture',
  area: 'Area',
  department: 'Department',
  district: 'District',
  parish: 'Parish',
  island: 'Island',
  emirate: 'Emirate',
  oblast: 'Oblast',
  do_si: 'Province',
} satisfies Record<RegionKind, string>;

const postcodes = {
  postcode: 'Postcode',
  postal: 'Postal code',
  zip: 'ZIP code',
  eircode: 'Eircode',
  pin: 'PIN code',
} satisfies Record<PostcodeKind, string>;

/** What a field is called in its country. */
export function addressLabel(field: AddressFormField): string {
  switch (field.name) {
    case 'line1':
      return 'Street and number';
    case 'line2':
      return 'Flat, floor or company';
    case 'city':
      return cities[field.kind];
    case 'region':
      return regions[field.kind];
    case 'postcode':
      return postcodes[field.kind];
  }
}

/** What to do about a field that was left empty. */
export function missingWords(field: AddressFormField): string {
  switch (field.name) {
    case 'line1':
    case 'line2':
      return 'Where should the parcel go?';
    case 'city':
      return `Which ${inSentence(cities[field.kind])}?`;
    case 'region':
      return `Which ${inSentence(regions[field.kind])}?`;
    case 'postcode':
      return `The post needs a ${inSentence(postcodes[field.kind])}.`;
  }
}

/** For beside the field. */
export function addressProblemWords(problem: AddressProblem): string {
  if (problem.field === 'city') return `Which ${inSentence(cities[problem.kind])}?`;
  if (problem.field === 'region') return `Which ${inSentence(regions[problem.kind])}?`;
  const called = inSentence(postcodes[problem.kind]);
  if (problem.why === 'missing') return `The post needs a ${called}.`;
  const like = problem.example === null ? '' : ` One looks like ${problem.example}.`;
  return `That is not a ${called} of this country.${like}`;
}

/** 'ZIP', 'PIN' and 'Eircode' keep their capitals. */
function inSentence(words: string): string {
  return /^(?:[A-Z]{2}|Eircode)/.test(words) ? words : words.toLowerCase();
}
