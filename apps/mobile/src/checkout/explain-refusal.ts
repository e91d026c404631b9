import { issuesOf } from '@stockroom/client/calls/refusal-of';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { type AddressPart, explainAddress } from '../addresses/address-parts.ts';
import type { FormRefusal } from '../forms/use-form.ts';

/** What the checkout's fields are of. */
export type Part = 'email' | AddressPart;

/** Beside the fields, where it is about one that can be seen; above the button otherwise. */
export function explainRefusal(error: unknown, isAddressTyped: boolean): FormRefusal<Part> {
  const problems = isAddressTyped ? explainAddress(error) : undefined;
  if (problems) return problems;
  const wrongs: Partial<Record<Part, string>> = {};
  for (const { path } of issuesOf(error)) {
    const part = path.at(-1);
    if (part === 'email') wrongs.email = 'That does not look like an e-mail address.';
    if (isAddressTyped && isAddressPart(part)) {
      wrongs[part] = 'This cannot be meant. Please look it over.';
    }
  }
  return Object.keys(wrongs).length > 0 ? { wrongs } : { message: errorMessage(error) };
}

const addressParts: readonly string[] = [
  'name',
  'line1',
  'line2',
  'city',
  'region',
  'postcode',
  'phone',
] satisfies AddressPart[];

function isAddressPart(part: string | undefined): part is AddressPart {
  return part !== undefined && addressParts.includes(part);
}
