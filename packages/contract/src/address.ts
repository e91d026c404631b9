import { z } from 'zod';
import { oneLine } from './one-line.ts';

export const countryCode = z.string().regex(/^[A-Z]{2}$/);

const line = oneLine.min(1).max(200);
const optionalLine = oneLine
  .max(200)
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** Where an order goes. `country` is ISO 3166-1 alpha-2, one that the shop sends to. */
export const address = z.object({
  name: line,
  line1: line,
  line2: optionalLine,
  city: line,
  region: optionalLine,
  postcode: oneLine.min(1).max(20),
  country: countryCode,
  phone: oneLine
    .max(30)
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
});
export type Address = z.infer<typeof address>;
