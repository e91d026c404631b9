import type { PlaceOrderInput } from '@stockroom/contract/orders';

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
    address: {
      name: text('name'),
      line1: text('line1'),
      line2: text('line2') || undefined,
      city: text('city'),
      region: text('region') || undefined,
      postcode: text('postcode'),
      country: text('country'),
      phone: text('phone') || undefined,
    },
    shippingMethodId: text('shippingMethodId'),
    quote: text('quote') || undefined,
  };
}
