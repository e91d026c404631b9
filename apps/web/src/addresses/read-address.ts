import type { Fields } from '../checkout/read-place-order.ts';

/** The fields of an address, as procedures take it; what is missing is refused there. */
export function readAddress(fields: Fields) {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    name: text('name'),
    line1: text('line1'),
    line2: text('line2') || undefined,
    city: text('city'),
    region: text('region') || undefined,
    postcode: text('postcode'),
    country: text('country'),
    phone: text('phone') || undefined,
  };
}
