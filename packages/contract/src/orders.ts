import { z } from 'zod';
import { address, countryCode } from './address.ts';
import { email } from './email.ts';
import { accessToken, eventId, id, orderNumber } from './ids.ts';
import { cursor, limit } from './paging.ts';

export const orderStatus = z.enum([
  'awaiting_payment',
  'paid',
  'packed',
  'shipped',
  'cancelled',
  'expired',
]);
export type OrderStatus = z.infer<typeof orderStatus>;

export const quoteInput = z.object({
  /** Only the country decides what shipping costs, so a quote can come before the whole address. */
  address: z.object({ country: countryCode }),
  shippingMethodId: id.optional(),
});
export type QuoteInput = z.infer<typeof quoteInput>;

export const placeOrderInput = z.object({
  /** Made by the client once for each try to buy; sending it again gives the same order. */
  requestId: z.uuid(),
  email,
  address,
  shippingMethodId: id,
  /** `fingerprint` of the quote that the customer saw; a differing one refuses with `quote_changed`. */
  quote: z.string().max(100).optional(),
  /** Also keeps the address for the account that orders; for a guest it does nothing. */
  keepAddress: z.boolean().optional(),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;

export const orderByNumberInput = z.object({ number: orderNumber, token: accessToken.optional() });

/** `lastEventId` is what tRPC sends after a lost connection. */
export const watchOrderInput = orderByNumberInput.extend({
  lastEventId: eventId.nullish(),
});

export const listOrdersInput = z
  .object({ limit, cursor: cursor.optional(), status: orderStatus.optional() })
  .prefault({});
