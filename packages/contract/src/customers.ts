import { z } from 'zod';
import { confirmInput } from './account.ts';
import { orderNumber } from './ids.ts';
import { oneLine } from './one-line.ts';
import { cursor, limit } from './paging.ts';

/**
 * Whom the office means: an account by its id, a guest by the number of any of their orders. An e-mail
 * address would end in logs and histories, as part of a page's address.
 */
export const customerKey = z.union([z.uuid(), orderNumber]);

export const listCustomersInput = z
  .object({ limit, cursor: cursor.optional(), search: oneLine.max(200).optional() })
  .prefault({});
export type ListCustomersInput = z.infer<typeof listCustomersInput>;

export const customerInput = z.object({ key: customerKey });

/** With the owner's own password. */
export const exportCustomerInput = customerInput.extend(confirmInput.shape);

/** `sure` is the tick beside what will be gone. */
export const eraseAccountInput = confirmInput.extend({ sure: z.literal(true) });
export const eraseCustomerInput = exportCustomerInput.extend({ sure: z.literal(true) });
