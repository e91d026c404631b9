import type { AddressForm } from '@stockroom/client/calls/shapes';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { addressProblemWords, missingWords } from '@stockroom/client/words/address-words';
import type { FormRefusal, Values, Wrongs } from '../forms/use-form.ts';

/** What an address is typed into; its country is chosen before. */
export type AddressPart = 'name' | 'line1' | 'line2' | 'city' | 'region' | 'postcode' | 'phone';

/** What the fields begin with: a value of each, whichever of them the country that is chosen asks for. */
export function beginAddress(
  known: Partial<Record<AddressPart, string | null>> = {},
): Record<AddressPart, string> {
  return {
    name: known.name ?? '',
    line1: known.line1 ?? '',
    line2: known.line2 ?? '',
    city: known.city ?? '',
    region: known.region ?? '',
    postcode: known.postcode ?? '',
    phone: known.phone ?? '',
  };
}

/** In the order in which they stand in that country. */
export function addressParts({ fields }: AddressForm): AddressPart[] {
  return ['name', ...fields.map(({ name }) => name), 'phone'];
}

/** What must not be empty there; whether a postcode is one, the shop says. */
export function checkAddress(form: AddressForm, values: Values<AddressPart>): Wrongs<AddressPart> {
  const wrongs: Partial<Record<AddressPart, string>> = {};
  if (values.name.trim() === '') wrongs.name = 'Whose name goes on the parcel?';
  for (const field of form.fields) {
    if (field.required && values[field.name].trim() === '')
      wrongs[field.name] = missingWords(field);
  }
  return wrongs;
}

/** Of a refusal, what is about one of the fields. */
export function explainAddress(error: unknown): FormRefusal<AddressPart> | undefined {
  const refusal = refusalOf(error);
  if (refusal?.code !== 'address_not_valid') return undefined;
  return {
    wrongs: Object.fromEntries(
      refusal.problems.map((problem) => [problem.field, addressProblemWords(problem)]),
    ),
  };
}

/** As procedures take it. What another country's fields held, before the country was changed, is left out. */
export function readAddress(form: AddressForm, values: Values<AddressPart>) {
  const asked = new Set<AddressPart>(addressParts(form));
  const text = (part: AddressPart) => (asked.has(part) ? values[part].trim() : '');
  return {
    name: text('name'),
    line1: text('line1'),
    line2: text('line2') || undefined,
    city: text('city'),
    region: text('region') || undefined,
    postcode: text('postcode'),
    country: form.country,
    phone: text('phone') || undefined,
  };
}
