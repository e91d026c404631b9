import { z } from 'zod';
import { address, countryCode } from './address.ts';
import { id } from './ids.ts';
import { requestId } from './request-id.ts';

/** The most addresses that one account may keep. */
export const mostAddresses = 20;

export const addAddressInput = address.extend({
  makeDefault: z.boolean().default(false),
  requestId,
});
export type AddAddressInput = z.infer<typeof addAddressInput>;

export const updateAddressInput = address.extend({ id });
export type UpdateAddressInput = z.infer<typeof updateAddressInput>;

export const addressByIdInput = z.object({ id });

export const addressFormInput = z.object({ country: countryCode });
