import type { PlaceOrderInput } from '@stockroom/contract/orders';
import { readAddress } from '../addresses/read-address.ts';

/** What both forms read: the browser's FormData, and the server's fields of a plain POST. */
export interface Fields {
  get(name: string): unknown;
}

/** The fields of the checkout as `orders.place` takes them; what is missing is refused there. */
export function readPlaceOrder(fields: Fields): PlaceOrderInput {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    requestId: text('requestId'),
    email: text('email'),
    address: readAddress(fields),
    shippingMethodId: text('shippingMethodId'),
    quote: text('quote') || undefined,
    keepAddress: text('keepAddress') === '1',
  };
}
